package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import io.aftersales.process.ClaimRoad;
import io.aftersales.process.PartsRoad;
import io.aftersales.process.ProjectRoad;
import io.aftersales.process.TaskRow;
import io.aftersales.servicecase.CaseService;
import io.aftersales.stock.Place;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What may not be is refused over HTTP with its field and a reason in both languages, and leaves nothing behind. */
@PlatformTest
class BadInputOverHttpTest {

    private static final String AC = "central-ac";
    private static final String SOUTH = "central-ac.south";
    private static final String FOSHAN = "central-ac.foshan";
    private static final String TECHNICIAN = "technician.central-ac.foshan";

    @Autowired
    private ProjectRoad projects;
    @Autowired
    private ClaimRoad claims;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private CaseRoad repairs;
    @Autowired
    private CaseService cases;
    @Autowired
    private ApiCalls api;
    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private TaskPeople people;

    @ParameterizedTest
    @CsvSource({"0, OUT_OF_RANGE", "-1, OUT_OF_RANGE", "1.5, NOT_WHOLE", "100000, OUT_OF_RANGE", "null, REQUIRED"})
    void a_quantity_that_is_none_is_not_ordered(String quantity, String code) throws Exception {
        String part = parts.part(AC);
        Map<String, Object> line = ApiCalls.with(Map.of("part", part), "quantity", ApiCalls.typed(quantity));
        api.refused(TECHNICIAN, "/api/part-orders", Map.of("organisation", AC, "lines", List.of(line)), 422, code, "lines[0].quantity");
        assertThat(api.read(TECHNICIAN, "/api/part-orders?part=" + part).path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, MORE_THAN_SHIPPED", "-1, OUT_OF_RANGE", "1.5, NOT_WHOLE", "100000, OUT_OF_RANGE"})
    void no_more_is_received_than_was_shipped(String good, String code) throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 5);
        String number = parts.order(AC, FOSHAN, null, part, 2);
        parts.approve(number);
        parts.ship(number);
        refused(parts.task(number, "ReceiveParts"), Map.of("complete", "no", "again", "no", "arrived",
                List.of(Map.of("line", "1", "good", ApiCalls.typed(good)))), code, "arrived[0].good");
        assertThat(parts.onHand(Place.transit(number), part)).isEqualTo(2);
        assertThat(parts.onHand(Place.store(FOSHAN), part)).isZero();
    }

    @Test
    void no_more_is_fitted_than_is_at_hand() throws Exception {
        String repair = repairs.open(AC);
        String part = parts.part(AC);
        parts.put(AC, repairs.of(repair).unitId(), part, 1);
        repairs.toDiagnosis(repair);
        repairs.answer(repair, "DiagnoseFault", "finding", "电容击穿", "cause", "part", "plan", "更换电容", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", 1)), "partsAgreed", true);
        String order = jdbc.sql("select case_number from part_order where repair = ?").param(repair).query(String.class).single();
        parts.approve(order);
        Map<String, String> wrong = Map.of("2", "MORE_THAN_RECEIVED", "-1", "OUT_OF_RANGE", "0.5", "NOT_WHOLE", "100000", "OUT_OF_RANGE");
        for (String quantity : wrong.keySet()) {
            refused(repairs.task(repair, "RepairAndTest"), Map.of("workDone", "更换", "secondCheck", true, "result", "solved", "partsUsed",
                    List.of(Map.of("part", order + "/1", "quantity", ApiCalls.typed(quantity)))), wrong.get(quantity), "partsUsed[0].quantity");
        }
        assertThat(parts.onHand(Place.ofCase(repair), part)).isZero();
        cases.cancel(repair, "测试结束");
    }

    @Test
    void a_part_is_not_accepted_without_its_papers_or_their_files() throws Exception {
        String number = projects.register(AC);
        projects.toInspection(number);
        projects.inspected(number);
        projects.commission(number);
        Map<String, Object> complete = projects.signature(number);
        TaskRow task = projects.task(number, "AcceptPart");
        refused(task, without(complete, "papers", "documents"), "PAPERS_MISSING", "papers");
        refused(task, without(complete, "documents"), "PAPERS_MISSING", "documents");
        refused(task, ApiCalls.with(complete, "acceptedOn", projects.today(AC).plusDays(1).toString()), "IN_THE_FUTURE", "acceptedOn");
        assertThat(api.read("install-supervisor." + AC, "/api/projects/" + number + "/acceptances")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"199.99, SHARES_DO_NOT_SUM, shares[0].maker", "300.001, TOO_MANY_DECIMALS, shares[0].maker", "-300, OUT_OF_RANGE, shares[0].maker",
            "10000000, OUT_OF_RANGE, shares[0].maker"})
    void shares_that_are_not_the_line_are_refused(String maker, String code, String field) throws Exception {
        String number = claims.byOutlet(AC, "product");
        claims.decide(number, "none", "approved", "approved");
        refused(claims.task(number, "SplitCost"), Map.of("why", "试", "shares", List.of(Map.of("line", 1, "maker", new BigDecimal(maker)),
                Map.of("line", 2, "maker", 120))), code, field);
        assertThat(api.read("warranty-clerk." + AC, "/api/claims/" + number).at("/claim/state").asText()).isEqualTo("settling");
        assertThat(jdbc.sql("select count(*) from ledger_entry where case_number = ?").param(number).query(Integer.class).single()).isZero();
    }

    private void refused(TaskRow row, Map<String, ?> answers, String code, String field) throws Exception {
        api.refused(people.whose(row), "/api/tasks/" + row.id() + "/complete", Map.of("values", answers), 422, code, field);
    }

    private static Map<String, Object> without(Map<String, Object> values, String... names) {
        Map<String, Object> fewer = new HashMap<>(values);
        List.of(names).forEach(fewer::remove);
        return fewer;
    }

    @ParameterizedTest
    @CsvSource({"/api/board/forecasts, clock", "/api/audit/anchors, organisation", "/api/retention/holds, organisation",
            "/api/audit/proof?organisation=central-ac, stream"})
    void what_must_be_asked_with_is_named_where_it_is_missing(String path, String field) throws Exception {
        ApiCalls.Answer answer = api.get("auditor.central-ac", path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code() + " " + answer.field()).isEqualTo("REQUIRED " + field);
    }

    @Test
    void an_address_that_cannot_be_read_is_a_problem_with_its_field() throws Exception {
        String problem = web.perform(get(URI.create("/api/board/clocks/%2500")).with(httpBasic("auditor.central-ac", "demo")))
                .andExpect(status().isBadRequest()).andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn().getResponse().getContentAsString();
        assertThat(json.readTree(problem).path("field").asText()).isEqualTo("path");
    }

    @ParameterizedTest
    @CsvSource({"/api/board/clocks?cursor=, 1 2 a\\0", "/api/board/escalations?cursor=, 2026-11-22T00:00:00Z a\\0 due x",
            "/api/board/escalations?cursor=, +999999999-12-31T23:59:59Z a due x", "/api/tasks?after=, 1 a\\0", "/api/tasks?after=, 99999999999999999 a"})
    void a_cursor_that_no_page_gave_is_refused(String path, String cursor) throws Exception {
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.replace("\\0", "\0").getBytes(StandardCharsets.US_ASCII));
        ApiCalls.Answer answer = api.get("general-manager.central-ac", path + written);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(path).contains("?" + answer.field() + "=");
    }

    @ParameterizedTest
    @CsvSource({"/api/audit/cases?q=, a\\0b, 400 MALFORMED q", "/api/audit/cases?actor=, \\0, 400 MALFORMED actor",
            "/api/audit/cases?to=, +999999999-12-31T23:59:59Z, 422 NOT_A_DATE to", "/api/processes/repair/heat?from=, -0001-01-01T00:00:00Z, 422 NOT_A_DATE from",
            "/api/processes/repair/heat?unit=, \\0, 400 MALFORMED unit", "/api/reports/attainment/cases?figure=attained&from=2026-11-01&to=2026-11-30&group=, \\0, 400 MALFORMED group"})
    void what_no_database_can_compare_with_is_refused(String path, String value, String problem) throws Exception {
        URI address = URI.create(path + URLEncoder.encode(value.replace("\\0", "\0"), StandardCharsets.UTF_8));
        MockHttpServletResponse answer = web.perform(get(address).with(httpBasic("auditor.central-ac", "demo"))).andReturn().getResponse();
        JsonNode body = json.readTree(answer.getContentAsString());
        assertThat(answer.getStatus() + " " + body.path("code").asText() + " " + body.path("field").asText()).isEqualTo(problem);
    }
}
