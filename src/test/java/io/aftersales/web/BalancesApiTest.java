package io.aftersales.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.sla.SlaFixtures;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The lists by which a clerk finds who owes what: the books with each party, and customers across cases. */
@PlatformTest
class BalancesApiTest {

    private static final String CLERK = "settlement-clerk.fleet-terminal";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ReceivableService receivables;

    private final String code = "I-" + UUID.randomUUID().toString().substring(0, 12);
    private final String party = "installer:" + code;

    @BeforeEach
    void an_installer() {
        jdbc.sql("""
                insert into party (organisation, code, kind, name, created_at) values ('fleet-terminal', ?, 'installer', '安装队', ?)""")
                .params(code, SlaFixtures.MONDAY_TEN.atOffset(ZoneOffset.UTC)).update();
    }

    @Test
    void what_a_breach_costs_and_an_occasion_earns_stands_in_the_balance() throws Exception {
        long id = assessed("clothes");
        call(CLERK, "POST", "/api/incentives", incentive("200.00")).andExpect(status().isCreated()).andExpect(jsonPath("$.booked").value(true));
        call(CLERK, "POST", "/api/incentives", incentive("200.00")).andExpect(jsonPath("$.booked").value(false));
        call(CLERK, "GET", "/api/assessments?party=" + party, null).andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value(id));
        double fine = JsonPath.<Number>read(text("/api/assessments?party=" + party), "$.items[0].fineCny").doubleValue();
        call(CLERK, "GET", balances(), null).andExpect(jsonPath("$.items", hasSize(1))).andExpect(jsonPath("$.items[0].entries").value(2))
                .andExpect(jsonPath("$.items[0].balance").value(200 - fine));
        call(CLERK, "POST", "/api/assessments/" + id + "/reverse", "{\"reason\": \" \"}").andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("reason"));
        call(CLERK, "POST", "/api/assessments/" + id + "/reverse", "{\"reason\": \"误记\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.reversedWhy").value("误记"));
        call(CLERK, "GET", balances() + "&open=true", null).andExpect(jsonPath("$.items[0].balance").value(200.0));
    }

    @Test
    void a_deposit_stands_apart_from_the_balance_and_no_more_goes_back_than_came() throws Exception {
        call(CLERK, "POST", "/api/deposits", deposit("1000.00", "B-1")).andExpect(status().isCreated()).andExpect(jsonPath("$.held").value(1000.0));
        call(CLERK, "POST", "/api/deposits/refunds", deposit("1000.01", "B-2")).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("amountCny"));
        call(CLERK, "POST", "/api/deposits/refunds", deposit("400.00", "B-3")).andExpect(jsonPath("$.held").value(600.0));
        call(CLERK, "GET", "/api/deposits?party=" + party, null).andExpect(jsonPath("$", hasSize(1)));
        call(CLERK, "GET", balances(), null).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void the_table_says_what_is_asked_about_a_breach() throws Exception {
        call(CLERK, "GET", "/api/assessments/questions?organisation=fleet-terminal", null).andExpect(jsonPath("$[*].name", hasItems("item", "region")))
                .andExpect(jsonPath("$[0].choices", hasItem("clothes")));
        call("supervisor.room-ac", "GET", "/api/assessments/questions?organisation=room-ac", null).andExpect(jsonPath("$[*].name", hasItem("level")))
                .andExpect(jsonPath("$[*].name", not(hasItem("region"))));
        call("supervisor.room-ac", "GET", "/api/assessments/questions?organisation=fleet-terminal", null).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void what_customers_owe_is_listed_across_cases_and_found_by_receipt() throws Exception {
        String number = SlaFixtures.aCase(jdbc);
        String clerk = "settlement-clerk.central-ac";
        receivables.charge(number, "test:" + number, new BigDecimal("120.50"), null);
        String receipt = "R-" + code;
        String list = "/api/receivables?limit=200&open=true&organisation=central-ac";
        call(clerk, "GET", list, null).andExpect(jsonPath("$.items[*].caseNumber", hasItem(number)));
        call(CLERK, "GET", list, null).andExpect(jsonPath("$.items", hasSize(0)));
        call(clerk, "POST", "/api/cases/" + number + "/payments",
                "{\"amountCny\": 120.50, \"method\": \"cash\", \"receiptNo\": \"%s\"}".formatted(receipt)).andExpect(status().isCreated());
        call(clerk, "GET", list, null).andExpect(jsonPath("$.items[*].caseNumber", everyItem(not(number))));
        call(clerk, "GET", "/api/receivables?receiptNo=" + receipt, null).andExpect(jsonPath("$.items[*].caseNumber", contains(number)))
                .andExpect(jsonPath("$.items[0].open").value(0.0)).andExpect(jsonPath("$.items[0].receiptNo").value(receipt));
    }

    private long assessed(String item) throws Exception {
        String answer = call(CLERK, "POST", "/api/assessments", """
                {"organisation": "fleet-terminal", "party": "%s", "item": "%s", "times": 1}""".formatted(party, item))
                .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        return JsonPath.<Number>read(answer, "$.id").longValue();
    }

    private String incentive(String amount) {
        return """
                {"organisation": "fleet-terminal", "party": "%s", "occasion": "innovation", "amountCny": %s, "reference": "%s"}"""
                .formatted(party, amount, code);
    }

    private String deposit(String amount, String reference) {
        return """
                {"organisation": "fleet-terminal", "party": "%s", "purpose": "parts", "amountCny": %s, "reference": "%s"}"""
                .formatted(party, amount, code + reference);
    }

    private String balances() {
        return "/api/ledger/balances?organisation=fleet-terminal&party=" + party;
    }

    private String text(String path) throws Exception {
        return call(CLERK, "GET", path, null).andReturn().getResponse().getContentAsString();
    }

    private ResultActions call(String user, String method, String path, String body) throws Exception {
        var asked = request(HttpMethod.valueOf(method), path).with(httpBasic(user, "demo")).with(csrf()).header("Accept-Language", "en");
        return mvc.perform(body == null ? asked : asked.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
