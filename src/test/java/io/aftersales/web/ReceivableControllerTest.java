package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What customers owe, pay and get back, over HTTP; no case closes with an open amount. */
@PlatformTest
class ReceivableControllerTest {

    private static final String AGENT = "agent.central-ac";
    private static final String CLERK = "settlement-clerk.central-ac";
    private static final String MANAGER = "general-manager.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private CaseRoad road;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApiCalls api;

    @Test
    void a_case_closes_when_the_last_of_its_money_is_there() throws Exception {
        String number = road.owing("central-ac");
        assertThat(owed(number).path("open").decimalValue()).isEqualByComparingTo("200");
        api.done(AGENT, payments(number), payment("80.50"));
        assertThat(road.status(number)).isEqualTo("awaiting-payment");
        JsonNode paid = api.done(CLERK, payments(number), payment("119.50"));
        assertThat(paid.path("open").decimalValue()).isZero();
        assertThat(paid.path("payments")).hasSize(2);
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(customerAccount(number)).isZero();
    }

    @Test
    void bad_money_is_refused_with_its_field_and_nothing_is_booked() throws Exception {
        String number = road.owing("central-ac");
        assertRefused(number, "amountCny", new BigDecimal("1.005"), "TOO_MANY_DECIMALS");
        assertRefused(number, "amountCny", 0, "OUT_OF_RANGE");
        assertRefused(number, "amountCny", -1, "OUT_OF_RANGE");
        assertRefused(number, "amountCny", 10_000_000, "OUT_OF_RANGE");
        assertRefused(number, "amountCny", new BigDecimal("200.01"), "MORE_THAN_OPEN");
        assertRefused(number, "amountCny", null, "REQUIRED");
        assertRefused(number, "currency", "USD", "OTHER_CURRENCY");
        assertRefused(number, "method", "barter", "NOT_A_CHOICE");
        assertRefused(number, "receiptNo", " ", "REQUIRED");
        assertRefused(number, "receiptNo", "R".repeat(65), "TOO_LONG");
        assertRefused(number, "remark", "长".repeat(501), "TOO_LONG");
        assertRefused(number, "paidOn", "2199-01-01", "BOOKED_IN_THE_FUTURE");
        assertRefused(number, "handedOverAt", "2199-01-01T00:00:00Z", "IN_THE_FUTURE");
        assertThat(owed(number).path("payments")).isEmpty();
        assertThat(customerAccount(number)).isEqualByComparingTo("200");
    }

    @Test
    void one_receipt_pays_once_in_any_case_of_the_maker() throws Exception {
        String number = road.owing("central-ac");
        Map<String, Object> payment = payment("10");
        api.done(AGENT, payments(number), payment);
        api.refused(AGENT, payments(number), payment, 409, "RECEIPT_KNOWN", "receiptNo");
        String another = road.owing("central-ac");
        api.refused(AGENT, payments(another), payment, 409, "RECEIPT_KNOWN", "receiptNo");
        assertThat(owed(number).path("open").decimalValue()).isEqualByComparingTo("190");
    }

    @Test
    void the_same_request_again_pays_once() throws Exception {
        String number = road.owing("central-ac");
        String key = UUID.randomUUID().toString();
        Map<String, Object> payment = payment("60");
        ApiCalls.Answer first = api.post(AGENT, payments(number), payment, key);
        assertThat(api.post(AGENT, payments(number), payment, key)).isEqualTo(first);
        assertThat(first.status()).isEqualTo(201);
        assertThat(owed(number).path("payments")).hasSize(1);
    }

    @Test
    void another_person_gives_back_no_more_than_was_paid() throws Exception {
        String number = road.owing("central-ac");
        api.done(CLERK, payments(number), payment("150"));
        api.refused(CLERK, refunds(number), payment("60"), 422, "SECOND_PERSON_NEEDED", "remark");
        api.refused(MANAGER, refunds(number), ApiCalls.with(payment("60"), "remark", null), 422, "REQUIRED", "remark");
        api.refused(MANAGER, refunds(number), payment("150.01"), 422, "MORE_THAN_PAID", "amountCny");
        api.refused(MANAGER, refunds(number), payment("1.005"), 422, "TOO_MANY_DECIMALS", "amountCny");
        api.refused(MANAGER, refunds(number), payment("0"), 422, "OUT_OF_RANGE", "amountCny");
        api.refused(MANAGER, refunds(number), ApiCalls.with(payment("60"), "currency", "EUR"), 422, "OTHER_CURRENCY", "currency");
        Map<String, Object> refund = payment("60");
        JsonNode after = api.done(MANAGER, refunds(number), refund);
        assertThat(after.path("refundedCny").decimalValue()).isEqualByComparingTo("60");
        assertThat(after.path("open").decimalValue()).isEqualByComparingTo("50");
        api.refused(MANAGER, refunds(number), refund, 409, "RECEIPT_KNOWN", "receiptNo");
        assertThat(customerAccount(number)).isEqualByComparingTo("50");
    }

    @Test
    void nothing_is_paid_where_nothing_is_owed() throws Exception {
        String number = road.open("central-ac");
        api.refused(AGENT, payments(number), payment("1"), 422, "NOTHING_OWED", null);
        api.refused(MANAGER, refunds(number), payment("1"), 422, "NOTHING_OWED", null);
        assertThat(api.read(AGENT, "/api/cases/" + number + "/receivables")).isEmpty();
    }

    @Test
    void whoever_does_not_reach_the_case_finds_none() throws Exception {
        String number = road.owing("central-ac");
        for (String stranger : new String[] {"agent.room-ac", "technician.central-ac.changsha"}) {
            api.refused(stranger, payments(number), payment("1"), 404, "NOT_FOUND", null);
            assertThat(api.get(stranger, "/api/cases/" + number + "/receivables").status()).isEqualTo(404);
        }
        api.refused("general-manager.room-ac", refunds(number), payment("1"), 404, "NOT_FOUND", null);
    }

    @ParameterizedTest
    @CsvSource({"warehouse-keeper.central-ac, payments", "auditor.central-ac, payments", "agent.central-ac, refunds",
            "technician.central-ac.foshan, refunds"})
    void who_has_another_role_moves_no_money(String person, String what) throws Exception {
        api.refused(person, "/api/cases/R-20200101-0001/" + what, payment("1"), 403, "FORBIDDEN", null);
    }

    private void assertRefused(String number, String field, Object value, String code) throws Exception {
        api.refused(AGENT, payments(number), ApiCalls.with(payment("10"), field, value), 422, code, field);
    }

    private JsonNode owed(String number) throws Exception {
        return api.read(CLERK, "/api/cases/" + number + "/receivables").get(0);
    }

    private static Map<String, Object> payment(String amount) {
        return Map.of("amountCny", new BigDecimal(amount), "currency", "CNY", "method", "transfer", "receiptNo", "R" + UUID.randomUUID(), "remark",
                "到账");
    }

    private static String payments(String number) {
        return "/api/cases/" + number + "/payments";
    }

    private static String refunds(String number) {
        return "/api/cases/" + number + "/refunds";
    }

    /** What the ledger says that the customer still owes for the case. */
    private BigDecimal customerAccount(String number) {
        return jdbc.sql("""
                select coalesce(sum(l.amount_cny), 0) from ledger_line l join ledger_entry e on e.id = l.entry_id
                 where e.case_number = ? and l.account like 'customer:%'""").param(number).query(BigDecimal.class).single();
    }
}
