package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class CaseControllerTest {

    private static final String AGENT = "agent.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private CaseFiles files;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_report_opens_a_case_with_its_verdicts() throws Exception {
        JsonNode opened = opened(report());
        assertThat(opened.path("number").asText()).matches("R-\\d{8}-\\d{4,}");
        assertThat(opened.path("status").asText()).isEqualTo("reported");
        assertThat(opened.path("warranty").path("status").asText()).isEqualTo("in-warranty");
        assertThat(opened.path("severity").asText()).isEqualTo("ordinary");
        assertThat(opened.path("unitId").asText()).isEqualTo("central-ac.foshan");
        assertThat(opened.path("customer").path("name").asText()).isEqualTo("王丽");
        assertThat(opened.path("clocks").findValuesAsText("target")).contains("arrive");
    }

    @Test
    void the_same_report_opens_one_case() throws Exception {
        Map<String, Object> report = report();
        report.put("reportNo", "TEST-" + UUID.randomUUID());
        JsonNode first = opened(report);
        MockHttpServletResponse again = send(AGENT, "/api/cases", report);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(tree(again).path("number")).isEqualTo(first.path("number"));
        assertThat(read(AGENT, "/api/cases?reportNo=" + report.get("reportNo")).path("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
            "organisation, unknown-brand, 422, organisation",
            "organisation, room-ac, 422, organisation",
            "channel, pigeon, 422, channel",
            "kind, party, 422, kind",
            "serialNo, NOBODY, 422, serialNo",
            "customerNo, NOBODY, 422, customerNo",
            "reportedAt, 2999-01-01T00:00:00+08:00, 422, reportedAt",
            "reportedAt, 2026-02-30T00:00:00+08:00, 422, reportedAt",
            "reportedAt, yesterday, 422, reportedAt",
            "severity, terrible, 422, severity",
            "outage, 7, 422, outage",
            "status, closed, 400, status"})
    void what_is_wrong_is_named_and_nothing_is_written(String field, String value, int status, String named) throws Exception {
        long before = count();
        Map<String, Object> report = report();
        report.put(field, value);
        MockHttpServletResponse refused = send(AGENT, "/api/cases", report);
        assertThat(refused.getStatus()).as(text(refused)).isEqualTo(status);
        assertThat(tree(refused).path("field").asText()).isEqualTo(named);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_phone_that_is_none_and_a_text_without_end_are_refused() throws Exception {
        Map<String, Object> report = report();
        report.put("contact", Map.of("name", "王丽", "phone", "call me"));
        MockHttpServletResponse refused = send(AGENT, "/api/cases", report);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(tree(refused).path("field").asText()).isEqualTo("contact.phone");
        report = report();
        report.put("faultText", "x".repeat(2001));
        assertThat(send(AGENT, "/api/cases", report).getStatus()).isEqualTo(422);
        report.put("faultText", "a\u0000b");
        assertThat(send(AGENT, "/api/cases", report).getStatus()).isEqualTo(400);
    }

    @Test
    void a_report_needs_a_unit_a_customer_or_a_contact() throws Exception {
        MockHttpServletResponse refused = send(AGENT, "/api/cases", Map.of("organisation", "central-ac", "channel", "phone"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(tree(refused).path("field").asText()).isEqualTo("contact");
    }

    @Test
    void a_foreign_case_is_not_there() throws Exception {
        String number = opened(report()).path("number").asText();
        for (String foreign : new String[] {"agent.room-ac", "dispatcher.central-ac.north-west", "technician.central-ac.beijing"}) {
            assertThat(web.perform(get("/api/cases/" + number).with(httpBasic(foreign, "demo"))).andReturn().getResponse().getStatus())
                    .isEqualTo(404);
            for (String part : new String[] {"decisions", "trail", "documents", "diagram", "messages", "clocks"}) {
                assertThat(web.perform(get("/api/cases/" + number + "/" + part).with(httpBasic(foreign, "demo"))).andReturn().getResponse().getStatus())
                        .as("%s for %s", part, foreign).isEqualTo(404);
            }
            assertThat(read(foreign, "/api/cases?q=" + number).path("items")).isEmpty();
        }
        assertThat(send("dispatcher.central-ac.north-west", "/api/cases/" + number + "/cancel", Map.of("reason", "x")).getStatus()).isEqualTo(404);
        assertThat(read("technician.central-ac.foshan", "/api/cases/" + number).path("number").asText()).isEqualTo(number);
    }

    @Test
    void a_branch_lists_what_its_outlets_are_responsible_for() throws Exception {
        String number = opened(report()).path("number").asText();
        for (String unit : new String[] {"central-ac.foshan", "central-ac.south", "central-ac.hq"}) {
            assertThat(read(AGENT, "/api/cases?q=" + number + "&unit=" + unit).path("items")).as(unit).hasSize(1);
        }
        assertThat(read(AGENT, "/api/cases?q=" + number + "&unit=central-ac.north").path("items")).isEmpty();
    }

    @Test
    void a_list_has_pages() throws Exception {
        opened(report());
        opened(report());
        JsonNode first = read(AGENT, "/api/cases?limit=1");
        assertThat(first.path("items")).hasSize(1);
        JsonNode next = read(AGENT, "/api/cases?limit=1&cursor=" + first.path("next").asText());
        assertThat(next.path("items").path(0).path("number")).isNotEqualTo(first.path("items").path(0).path("number"));
        assertThat(web.perform(get("/api/cases?limit=1000").with(httpBasic(AGENT, "demo"))).andReturn().getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void the_newest_case_stands_first_whatever_letter_its_number_begins_with() throws Exception {
        Map<String, Object> report = report();
        String order = files.open(new NewFile(CaseKind.SPARE_PARTS, "central-ac", "central-ac.foshan", "phone", null,
                (String) report.get("serialNo"), null, null, "阀组"));
        String repair = opened(report).path("number").asText();
        String listed = "/api/cases?q=" + report.get("serialNo") + "&limit=1";
        JsonNode first = read(AGENT, listed);
        assertThat(first.path("items").path(0).path("number").asText()).isEqualTo(repair);
        JsonNode second = read(AGENT, listed + "&cursor=" + first.path("next").asText());
        assertThat(second.path("items").findValuesAsText("number")).containsExactly(order);
        assertThat(second.path("next").isMissingNode()).isTrue();
    }

    @Test
    void a_case_is_cancelled_once() throws Exception {
        String number = opened(report()).path("number").asText();
        assertThat(send(AGENT, "/api/cases/" + number + "/cancel", Map.of()).getStatus()).isEqualTo(422);
        MockHttpServletResponse cancelled = send(AGENT, "/api/cases/" + number + "/cancel", Map.of("reason", "客户自行修复"));
        assertThat(tree(cancelled).path("status").asText()).isEqualTo("cancelled");
        assertThat(send(AGENT, "/api/cases/" + number + "/cancel", Map.of("reason", "again")).getStatus()).isEqualTo(409);
        assertThat(send(AGENT, "/api/cases/" + number + "/facts", Map.of("severity", "major")).getStatus()).isEqualTo(409);
    }

    @Test
    void a_pause_stops_the_clocks_until_the_case_goes_on() throws Exception {
        String number = opened(report()).path("number").asText();
        assertThat(send(AGENT, "/api/cases/" + number + "/pause", Map.of("reason", "等客户", "party", "nobody")).getStatus()).isEqualTo(422);
        JsonNode paused = tree(send(AGENT, "/api/cases/" + number + "/pause", Map.of("reason", "等客户", "party", "customer")));
        assertThat(paused.path("clocks").findValuesAsText("state")).contains("paused");
        JsonNode resumed = tree(send(AGENT, "/api/cases/" + number + "/resume", Map.of()));
        assertThat(resumed.path("clocks").findValuesAsText("state")).contains("running").doesNotContain("paused");
    }

    @Test
    void a_duplicate_points_to_the_case_that_goes_on() throws Exception {
        String number = opened(report()).path("number").asText();
        String original = opened(report()).path("number").asText();
        assertThat(send(AGENT, "/api/cases/" + number + "/duplicate", Map.of("of", number)).getStatus()).isEqualTo(422);
        JsonNode merged = tree(send(AGENT, "/api/cases/" + number + "/duplicate", Map.of("of", original)));
        assertThat(merged.path("status").asText()).isEqualTo("duplicate");
        assertThat(merged.path("ending").path("duplicateOf").asText()).isEqualTo(original);
    }

    private Map<String, Object> report() {
        return new HashMap<>(Map.of("organisation", "central-ac", "kind", "repair", "channel", "phone", "serialNo",
                ServiceCaseFixtures.aUnit(archive, "central-ac", true), "contact", Map.of("name", "王丽", "phone", "139 1234 5678"),
                "faultText", "主机报E6故障停机", "severity", "ordinary"));
    }

    private JsonNode opened(Map<String, Object> report) throws Exception {
        MockHttpServletResponse opened = send(AGENT, "/api/cases", report);
        assertThat(opened.getStatus()).as(text(opened)).isEqualTo(201);
        return tree(opened);
    }

    private long count() {
        return jdbc.sql("select count(*) from service_case").query(Long.class).single();
    }

    private JsonNode read(String person, String path) throws Exception {
        MockHttpServletResponse answer = web.perform(get(path).with(httpBasic(person, "demo"))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return tree(answer);
    }

    private MockHttpServletResponse send(String person, String path, Map<String, ?> body) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(httpBasic(person, "demo")).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body));
        return web.perform(request).andReturn().getResponse();
    }

    private JsonNode tree(MockHttpServletResponse answer) throws Exception {
        return json.readTree(text(answer));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
