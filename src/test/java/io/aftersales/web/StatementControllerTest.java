package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.AtOnce;
import io.aftersales.PlatformTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Months of installers and outlets over HTTP: drawn up, approved by another person, disputed, corrected, paid once. */
@PlatformTest
class StatementControllerTest {

    private static final int CLIENTS = 100;
    private static final String CLERK = "settlement-clerk.central-ac";
    private static final String MANAGER = "general-manager.central-ac";
    private static final String SUPERVISOR = "supervisor.central-ac";
    private static final String RUNS = "/api/statements/runs";

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private ApiCalls api;

    @Test
    void a_month_is_drawn_up_approved_by_another_person_and_paid_once() throws Exception {
        String installer = installer();
        book(installer, "innovation", "5000", month());
        book(installer, "major-complaint", "-3200.50", month());
        String number = drawnUp(installer, month());
        assertThat(statement(number).path("state").asText()).isEqualTo("drawn-up");
        complete(CLERK, number, "PrepareStatement", Map.of());
        assertThat(completing(CLERK, number, "ApproveStatement", Map.of("approved", "yes")).status()).as("who prepared").isEqualTo(403);
        complete(MANAGER, number, "ApproveStatement", Map.of("approved", "yes"));
        assertThat(statement(number).path("state").asText()).isEqualTo("issued");
        assertThat(api.read(SUPERVISOR, "/api/cases/" + number + "/documents").findValuesAsText("fileName"))
                .contains(number + "-zh.pdf", number + "-en.pdf");
        String confirm = task(number, "ConfirmStatement");
        String key = UUID.randomUUID().toString();
        assertThat(api.post(SUPERVISOR, complete(confirm), values(Map.of("accepted", "yes")), key).status()).isEqualTo(204);
        assertThat(api.post(SUPERVISOR, complete(confirm), values(Map.of("accepted", "yes")), key).status()).isEqualTo(204);
        assertThat(api.post(SUPERVISOR, complete(confirm), values(Map.of("accepted", "yes"))).status()).isEqualTo(409);
        assertThat(statement(number).path("state").asText()).isEqualTo("paid");
        assertThat(statement(number).path("paid").decimalValue()).isEqualByComparingTo("1799.5");
        assertThat(payouts(installer)).containsExactly(new BigDecimal("1799.50"));
    }

    @Test
    void whoever_prepared_a_statement_does_not_approve_it() throws Exception {
        String number = prepared(installer());
        jdbc.sql("update statement set prepared_by = ? where number = ?").params(MANAGER, number).update();
        refused(MANAGER, number, "ApproveStatement", Map.of("approved", "yes"), "SECOND_PERSON_NEEDED", "approved");
        refused(MANAGER, number, "ApproveStatement", Map.of(), "REQUIRED", "approved");
        refused(MANAGER, number, "ApproveStatement", Map.of("approved", "perhaps"), "NOT_A_CHOICE", "approved");
        assertThat(statement(number).path("state").asText()).isEqualTo("prepared");
        assertThat(payouts(statement(number).path("party").asText())).isEmpty();
    }

    @Test
    void a_statement_goes_back_with_a_reason_and_another_grade_needs_one() throws Exception {
        String number = prepared(installer());
        refused(MANAGER, number, "ApproveStatement", Map.of("approved", "no"), "REQUIRED", "why");
        refused(MANAGER, number, "ApproveStatement", Map.of("approved", "yes", "grade", "C"), "REQUIRED", "why");
        refused(MANAGER, number, "ApproveStatement", Map.of("approved", "yes", "grade", "D", "why", "好"), "NOT_A_CHOICE", "grade");
        complete(MANAGER, number, "ApproveStatement", Map.of("approved", "no", "why", "请核对"));
        assertThat(statement(number).path("state").asText()).isEqualTo("drawn-up");
        complete(CLERK, number, "PrepareStatement", Map.of());
        complete(MANAGER, number, "ApproveStatement", Map.of("approved", "yes"));
        assertThat(statement(number).path("state").asText()).isEqualTo("issued");
    }

    @Test
    void of_a_hundred_who_approve_one_statement_at_once_one_does() throws Exception {
        String installer = installer();
        String number = prepared(installer);
        String approve = complete(task(number, "ApproveStatement"));
        List<Integer> answers = AtOnce.clients(CLIENTS, client -> api.post(MANAGER, approve, values(Map.of("approved", "yes"))).status());
        assertThat(answers).filteredOn(answer -> answer == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer == 409).hasSize(CLIENTS - 1);
        assertThat(statement(number).path("state").asText()).isEqualTo("issued");
        assertThat(api.read(SUPERVISOR, "/api/cases/" + number + "/documents").findValuesAsText("fileName"))
                .containsExactlyInAnyOrder(number + "-zh.pdf", number + "-en.pdf");
        assertThat(jdbc.sql("select count(*) from audit_event where stream = ? and kind = 'statement.issued'").param("case:" + number)
                .query(Integer.class).single()).isEqualTo(1);
        complete(SUPERVISOR, number, "ConfirmStatement", Map.of("accepted", "yes"));
        assertThat(payouts(installer)).containsExactly(new BigDecimal("1800.00"));
    }

    @Test
    void a_disputed_line_is_corrected_by_a_further_entry_approved_again_and_paid() throws Exception {
        String installer = installer();
        book(installer, "innovation", "1000", month());
        book(installer, "major-complaint", "-400", month());
        String number = drawnUp(installer, month());
        complete(CLERK, number, "PrepareStatement", Map.of());
        complete(MANAGER, number, "ApproveStatement", Map.of("approved", "yes"));
        String line = line(number, "-400");
        refused(SUPERVISOR, number, "ConfirmStatement", Map.of("accepted", "no"), "NO_LINE_DISPUTED", "lines");
        refused(SUPERVISOR, number, "ConfirmStatement", Map.of("accepted", "no", "lines", List.of(Map.of("entry", line))), "REQUIRED", "lines[0].reason");
        refused(SUPERVISOR, number, "ConfirmStatement", Map.of("accepted", "no", "lines", List.of(Map.of("entry", "1", "reason", "错"))), "NOT_A_CHOICE",
                "lines[0].entry");
        complete(SUPERVISOR, number, "ConfirmStatement", Map.of("accepted", "no", "lines", List.of(Map.of("entry", line, "reason", "用户已撤诉"))));
        assertThat(statement(number).path("state").asText()).isEqualTo("disputed");
        String dispute = statement(number).at("/disputes/0/id").asText();
        refused(CLERK, number, "DecideDispute", ruling(dispute, null), "DISPUTE_UNDECIDED", "rulings");
        refused(CLERK, number, "DecideDispute", ruling(dispute, "1.005"), "TOO_MANY_DECIMALS", "rulings[0].correction");
        refused(CLERK, number, "DecideDispute", ruling(dispute, "10000000"), "OUT_OF_RANGE", "rulings[0].correction");
        refused(CLERK, number, "DecideDispute", ruling(dispute, "0"), "OUT_OF_RANGE", "amountCny");
        refused(CLERK, number, "DecideDispute", ruling(dispute, "400.01"), "CORRECTS_TOO_MUCH", "amountCny");
        refused(CLERK, number, "DecideDispute", ruling("999999999", "400"), "NOT_A_CHOICE", "rulings[0].dispute");
        assertThat(lines(number)).as("nothing half-written").hasSize(2);
        complete(CLERK, number, "DecideDispute", ruling(dispute, "400"));
        assertThat(statement(number).path("state").asText()).isEqualTo("prepared");
        complete(MANAGER, number, "ApproveStatement", Map.of("approved", "yes"));
        complete(SUPERVISOR, number, "ConfirmStatement", Map.of("accepted", "yes"));
        assertThat(payouts(installer)).containsExactly(new BigDecimal("1000.00"));
        assertThat(lines(number)).extracting(row -> row.path("kind").asText()).containsExactlyInAnyOrder("incentive", "incentive", "correction");
    }

    @Test
    void an_outlet_s_people_see_their_own_months_and_nobody_else_does() throws Exception {
        String outlet = "unit:central-ac.changsha";
        book(outlet, "innovation", "70", month().minusMonths(1));
        String number = drawnUp(outlet, month().minusMonths(1));
        assertThat(numbers("technician.central-ac.changsha", "")).contains(number);
        assertThat(numbers(CLERK, "?party=" + outlet + "&month=" + month().minusMonths(1) + "&state=drawn-up")).containsExactly(number);
        assertThat(numbers(CLERK, "?month=" + month().minusMonths(2) + "&party=" + outlet)).isEmpty();
        assertThat(api.read("technician.central-ac.changsha", "/api/statements/" + number).at("/head/partyName/en").asText()).isEqualTo("Changsha outlet");
        assertTitle(number, "zh-CN", month().minusMonths(1) + " · 长沙服务网点");
        assertTitle(number, "en-GB", month().minusMonths(1) + " · Changsha outlet");
        assertThat(api.read(CLERK, "/api/tasks/" + task(number, "PrepareStatement") + "/form").at("/facts/0/value/zh").asText())
                .isEqualTo(number + " · " + month().minusMonths(1) + " · 长沙服务网点");
        for (String stranger : List.of("technician.central-ac.foshan", "supervisor.central-ac.north-west", "settlement-clerk.room-ac")) {
            assertThat(numbers(stranger, "")).doesNotContain(number);
            assertThat(api.get(stranger, "/api/statements/" + number).status()).as(stranger).isEqualTo(404);
            assertThat(api.get(stranger, "/api/statements/" + number + "/csv").status()).as(stranger).isEqualTo(404);
        }
    }

    @Test
    void the_spreadsheet_is_a_file_in_utf_8_with_its_mark() throws Exception {
        String number = prepared(installer());
        MockHttpServletResponse answer = web.perform(MockMvcRequestBuilders.get("/api/statements/" + number + "/csv").with(httpBasic(CLERK, "demo")))
                .andReturn().getResponse();
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment").contains(number + ".csv");
        byte[] bytes = answer.getContentAsByteArray();
        assertThat(new byte[] {bytes[0], bytes[1], bytes[2]}).containsExactly(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("innovation: 装机提前").endsWith(",1800.00\r\n");
    }

    @Test
    void a_month_is_run_as_often_as_one_likes_and_opened_once() throws Exception {
        String installer = installer();
        book(installer, "innovation", "10", month());
        String number = drawnUp(installer, month());
        assertThat(api.done(CLERK, RUNS, run("central-ac", month().toString())).findValuesAsText("opened")).doesNotContain(number);
        assertThat(numbers(CLERK, "?party=" + installer)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"null, NOT_A_DATE", "2026-13, NOT_A_DATE", "2026-1, NOT_A_DATE", "yesterday, NOT_A_DATE", "9999-12, MONTH_NOT_ENDED"})
    void a_month_that_cannot_be_is_refused(String month, String code) throws Exception {
        api.refused(CLERK, RUNS, run("central-ac", "null".equals(month) ? null : month), 422, code, "month");
    }

    @Test
    void a_month_that_runs_is_not_settled_and_a_foreign_maker_is_not_there() throws Exception {
        api.refused(CLERK, RUNS, run("central-ac", YearMonth.from(today()).toString()), 422, "MONTH_NOT_ENDED", "month");
        api.refused(CLERK, RUNS, run("room-ac", month().toString()), 404, "NOT_FOUND", null);
        api.refused(CLERK, RUNS, run("no-such", month().toString()), 404, "NOT_FOUND", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"technician.central-ac", "supervisor.central-ac", "branch-manager.central-ac", "auditor.central-ac"})
    void who_has_another_role_opens_no_month(String person) throws Exception {
        api.refused(person, RUNS, run("central-ac", month().toString()), 403, "FORBIDDEN", null);
    }

    /** As the case's head and the list say it. */
    private void assertTitle(String number, String language, String title) throws Exception {
        for (String path : List.of("/api/cases/" + number, "/api/cases?kind=settlement&q=" + number)) {
            String answer = web.perform(MockMvcRequestBuilders.get(path).with(httpBasic(CLERK, "demo")).header("Accept-Language", language)).andReturn()
                    .getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(json.readTree(answer).findValuesAsText("title")).as(language + path).containsExactly(title);
        }
    }

    private String prepared(String party) throws Exception {
        book(party, "innovation", "1800", month());
        String number = drawnUp(party, month());
        complete(CLERK, number, "PrepareStatement", Map.of());
        return number;
    }

    private String drawnUp(String party, YearMonth month) throws Exception {
        api.done(CLERK, RUNS, run("central-ac", month.toString()));
        return api.read(CLERK, "/api/statements?party=" + party + "&month=" + month).at("/items/0/statement/number").asText();
    }

    /** An installer of the maker's. @return as a party */
    private String installer() throws Exception {
        String code = "I" + UUID.randomUUID().toString().substring(0, 8);
        api.done("install-supervisor.central-ac", "/api/installers", Map.of("organisation", "central-ac", "code", code, "kind", "installer", "name",
                "安达安装"));
        return "installer:" + code;
    }

    private void book(String party, String occasion, String amount, YearMonth month) throws Exception {
        api.done(SUPERVISOR, "/api/incentives", Map.of("organisation", "central-ac", "party", party, "occasion", occasion, "amountCny",
                new BigDecimal(amount), "on", month.atDay(3).toString(), "reference", UUID.randomUUID().toString(), "remark", "装机提前"));
    }

    private static Map<String, Object> run(String organisation, String month) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisation", organisation);
        body.put("month", month);
        return body;
    }

    private static Map<String, Object> ruling(String dispute, String correction) {
        Map<String, Object> ruling = new HashMap<>(Map.of("dispute", dispute, "accepted", "yes", "reason", "已核实"));
        if (correction != null) {
            ruling.put("correction", new BigDecimal(correction));
        }
        return Map.of("rulings", List.of(ruling));
    }

    private JsonNode statement(String number) throws Exception {
        return api.read(CLERK, "/api/statements/" + number).at("/head/statement");
    }

    private List<JsonNode> lines(String number) throws Exception {
        return List.of(json.convertValue(api.read(CLERK, "/api/statements/" + number).path("lines"), JsonNode[].class));
    }

    private String line(String number, String amount) throws Exception {
        return lines(number).stream().filter(row -> row.path("amountCny").decimalValue().compareTo(new BigDecimal(amount)) == 0).findFirst().orElseThrow()
                .path("id").asText();
    }

    private List<String> numbers(String person, String query) throws Exception {
        return api.read(person, "/api/statements" + query).path("items").findValuesAsText("number");
    }

    private void complete(String person, String number, String task, Map<String, ?> answers) throws Exception {
        ApiCalls.Answer answer = completing(person, number, task, answers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private ApiCalls.Answer completing(String person, String number, String task, Map<String, ?> answers) throws Exception {
        return api.post(person, complete(task(number, task)), values(answers));
    }

    private void refused(String person, String number, String task, Map<String, ?> answers, String code, String field) throws Exception {
        api.refused(person, complete(task(number, task)), values(answers), 422, code, field);
    }

    private String task(String number, String task) throws Exception {
        for (JsonNode row : api.read(CLERK, "/api/tasks?case=" + number).path("items")) {
            if (row.path("task").asText().equals("UserTask_" + task)) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("no task " + task + " of " + number);
    }

    private static String complete(String task) {
        return "/api/tasks/" + task + "/complete";
    }

    private static Map<String, Object> values(Map<String, ?> answers) {
        return Map.of("values", answers);
    }

    private List<BigDecimal> payouts(String party) {
        return jdbc.sql("select amount_cny from ledger_entry where kind = 'payout' and party = ?").param(party).query(BigDecimal.class).list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** Long ago, where no other test settles anything. */
    private YearMonth month() {
        return YearMonth.from(today()).minusMonths(6);
    }
}
