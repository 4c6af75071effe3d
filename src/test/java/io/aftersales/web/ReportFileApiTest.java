package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Reports taken away as files, and asked for by mail, over HTTP. */
@PlatformTest
class ReportFileApiTest {

    private static final String MANAGER = "general-manager.central-ac";
    private static final String BRANCH = "branch-manager.central-ac.north-west";
    /** No other test looks there. */
    private static final Instant WITHIN = Instant.parse("2034-05-10T02:00:00Z");
    private static final String MAY = "from=2034-05-01&to=2034-05-31&by=outlet";
    private static final String MARCH = "/api/reports/attainment/export?format=csv&from=2034-03-01&to=2034-03-31";

    @Autowired
    private MockMvc web;
    @Autowired
    private ClockService clocks;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApiCalls api;

    private final String product = "file-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void two_of_three_deadlines_are_kept() throws Exception {
        SlaFixtures.at(WITHIN.minusSeconds(3600));
        String kept = deadline("central-ac.south");
        String keptToo = deadline("central-ac.south");
        String late = deadline("central-ac.south");
        clocks.meet(kept, "arrive", WITHIN.minusSeconds(60));
        clocks.meet(keptToo, "arrive", WITHIN.minusSeconds(60));
        SlaFixtures.at(WITHIN.plusSeconds(60));
        clocks.meet(late, "arrive", WITHIN.plusSeconds(60));
    }

    @AfterEach
    void time_goes_on() {
        SlaFixtures.now();
        jdbc.sql("delete from report_subscription where filters like ?").param("%" + product + "%").update();
    }

    private String deadline(String unit) {
        String number = SlaFixtures.aCase(jdbc, "central-ac", unit);
        jdbc.sql("update service_case set product_family = ? where number = ?").params(product, number).update();
        clocks.start(number, "arrive", WITHIN.minusSeconds(3600), WITHIN, null);
        return number;
    }

    @Test
    void a_workbook_holds_the_figures_of_the_report_and_says_who_had_it_made() throws Exception {
        MockHttpServletResponse answer = taken(MANAGER, "xlsx", "en-GB");
        assertThat(answer.getContentType()).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment").contains("attainment-2034-05-01-2034-05-31.xlsx");
        assertThat(answer.getHeaders("Cache-Control")).singleElement().asString().contains("no-store");
        JsonNode figures = api.read(MANAGER, "/api/reports/attainment?" + MAY + "&product=" + product).at("/rows/0/cells/attained");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            Row south = book.getFirstSheet().read().get(1);
            assertThat(south.getCell(1).asNumber()).isEqualByComparingTo(figures.path("value").decimalValue());
            assertThat(south.getCell(2).asNumber().longValue()).isEqualTo(figures.path("numerator").asLong()).isEqualTo(2);
            assertThat(south.getCell(3).asNumber().longValue()).isEqualTo(figures.path("denominator").asLong()).isEqualTo(3);
            String meaning = book.getSheet(1).orElseThrow().read().toString();
            assertThat(meaning).contains("Deadlines that fell due in the period", "2034-05-01 to 2034-05-31", "Product family: " + product,
                    name(MANAGER), "Asia/Shanghai");
        }
        assertThat(exported(MANAGER)).isEqualTo(1);
    }

    @Test
    void a_csv_file_is_in_the_language_of_whoever_takes_it() throws Exception {
        MockHttpServletResponse answer = taken(MANAGER, "csv", "zh-CN");
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        String csv = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF单位,").contains(",0.666667,2,3,").contains("\r\n合计,");
        assertThat(new String(taken(MANAGER, "csv", "en-GB").getContentAsByteArray(), StandardCharsets.UTF_8)).startsWith("\uFEFFUnit,").contains("\r\nTotal,");
    }

    @ParameterizedTest
    @CsvSource({"csv, zh-CN", "csv, en-GB", "xlsx, zh-CN", "xlsx, en-GB"})
    void every_report_can_be_taken_away(String format, String language) throws Exception {
        List<String> keys = new ArrayList<>();
        api.read(MANAGER, "/api/reports").forEach(report -> keys.add(report.path("key").asText()));
        assertThat(keys).contains("attainment");
        for (String key : keys) {
            MockHttpServletResponse answer = taken(key, MANAGER, "from=2034-05-01&to=2034-05-31&format=" + format, language);
            assertThat(answer.getContentAsByteArray().length).as(key).isGreaterThan(20);
        }
    }

    @Test
    void it_holds_what_the_reader_reaches_and_nothing_else() throws Exception {
        assertThat(taken(BRANCH, "csv", "en-GB").getContentAsString(StandardCharsets.UTF_8)).doesNotContain("0.666667").contains("Total,,0,0");
        assertThat(api.get(BRANCH, MARCH + "&branch=central-ac.south").status()).isEqualTo(404);
        assertThat(api.get("technician.room-ac", MARCH).status()).isEqualTo(403);
        assertThat(api.get(MANAGER, "/api/reports/no-such/export?from=2034-03-01&to=2034-03-31").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'&format=pdf', 422, format", "'&to=2036-01-01', 422, to", "'&by=moon', 422, by", "'&from=yesterday', 422, from"})
    void what_cannot_be_made_is_refused_before_a_file_begins(String parameters, int status, String field) throws Exception {
        String path = "/api/reports/attainment/export?" + (parameters.contains("from=") ? "" : "from=2034-03-01")
                + (parameters.contains("to=") ? "" : "&to=2034-03-31") + parameters;
        ApiCalls.Answer answer = api.get(MANAGER, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void a_report_is_asked_for_by_mail_once_and_can_be_stopped() throws Exception {
        withAddress(MANAGER);
        JsonNode made = api.done(MANAGER, "/api/reports/subscriptions", wanted("monthly"));
        assertThat(made.path("title").asText()).isEqualTo("时限达成");
        assertThat(made.path("byTitle").asText()).isEqualTo("分公司");
        assertThat(made.path("filtered").asText()).contains(product);
        assertThat(made.path("last").isMissingNode() || made.path("last").isNull()).isTrue();
        api.refused(MANAGER, "/api/reports/subscriptions", wanted("monthly"), 409, "REPORT_SUBSCRIBED", null);
        api.done(MANAGER, "/api/reports/subscriptions", wanted("weekly"));
        assertThat(mine(MANAGER)).hasSize(2);
        assertThat(mine(BRANCH)).as("nobody sees another's").isEmpty();

        String path = "/api/reports/subscriptions/" + made.path("id").asText();
        assertThat(api.call(HttpMethod.DELETE, BRANCH, path, null, null, "en-GB").status()).isEqualTo(404);
        assertThat(api.call(HttpMethod.DELETE, MANAGER, path, null, null, "en-GB").status()).isEqualTo(204);
        assertThat(api.call(HttpMethod.DELETE, MANAGER, path, null, null, "en-GB").status()).isEqualTo(404);
        assertThat(mine(MANAGER)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"report, null, 422, REQUIRED, report", "report, no-such, 404, NOT_FOUND, null", "rhythm, daily, 422, NOT_A_CHOICE, rhythm",
        "rhythm, null, 422, NOT_A_CHOICE, rhythm", "by, moon, 422, NOT_A_CHOICE, by"})
    void a_wish_that_cannot_be_met_is_refused(String field, String value, int status, String code, String at) throws Exception {
        withAddress(MANAGER);
        api.refused(MANAGER, "/api/reports/subscriptions", ApiCalls.with(wanted("monthly"), field, "null".equals(value) ? null : value), status, code,
                "null".equals(at) ? null : at);
    }

    @Test
    void nobody_without_an_address_or_with_more_than_they_can_read_gets_mail() throws Exception {
        String email = jdbc.sql("select coalesce(email, '') from person where id = ?").param(BRANCH).query(String.class).single();
        try {
            jdbc.sql("update person set email = null where id = ?").param(BRANCH).update();
            api.refused(BRANCH, "/api/reports/subscriptions", wanted("monthly"), 422, "REPORT_WITHOUT_ADDRESS", null);
            withAddress(BRANCH);
            for (int at = 0; at < 30; at++) {
                jdbc.sql("""
                        insert into report_subscription (id, person, report, rhythm, cut_by, filters, created_at)
                        values (?, ?, 'attainment', 'weekly', 'branch', ?, current_timestamp)""")
                        .params(UUID.randomUUID().toString(), BRANCH, "{\"product\":\"" + product + at + "\"}").update();
            }
            api.refused(BRANCH, "/api/reports/subscriptions", wanted("monthly"), 422, "TOO_MANY_SUBSCRIPTIONS", null);
        } finally {
            jdbc.sql("update person set email = ? where id = ?").params(email.isEmpty() ? null : email, BRANCH).update();
        }
    }

    private Map<String, Object> wanted(String rhythm) {
        return Map.of("report", "attainment", "rhythm", rhythm, "by", "branch", "filters", Map.of("product", product));
    }

    private List<String> mine(String person) throws Exception {
        return api.read(person, "/api/reports/subscriptions").findValuesAsText("filtered").stream().filter(words -> words.contains(product)).toList();
    }

    private void withAddress(String person) {
        jdbc.sql("update person set email = coalesce(email, ?) where id = ?").params(person + "@example.com", person).update();
    }

    private String name(String person) {
        return jdbc.sql("select name from person where id = ?").param(person).query(String.class).single();
    }

    private long exported(String person) {
        return jdbc.sql("select count(*) from audit_event where kind = 'report.exported' and actor = ? and payload like ?")
                .params(person, "%" + product + "%").query(Long.class).single();
    }

    private MockHttpServletResponse taken(String person, String format, String language) throws Exception {
        return taken("attainment", person, MAY + "&product=" + product + "&format=" + format, language);
    }

    private MockHttpServletResponse taken(String report, String person, String asked, String language) throws Exception {
        MvcResult begun = web.perform(get("/api/reports/" + report + "/export?" + asked).with(httpBasic(person, "demo"))
                .header("Accept-Language", language)).andReturn();
        MockHttpServletResponse answer = web.perform(asyncDispatch(begun)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }
}
