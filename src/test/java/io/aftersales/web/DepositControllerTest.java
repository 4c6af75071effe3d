package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Deposits of installers over HTTP: at least CNY 5,000 for installing, counted for parts, given back no more than was held. */
@PlatformTest
class DepositControllerTest {

    private static final String CLERK = "settlement-clerk.room-ac";
    private static final String DEPOSITS = "/api/deposits";
    private static final String REFUNDS = "/api/deposits/refunds";

    @Autowired
    private MockMvc web;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApiCalls api;

    @Test
    void a_deposit_for_installing_is_at_least_five_thousand() throws Exception {
        String installer = installer();
        api.refused(CLERK, DEPOSITS, deposit(installer, "installation", "4999.99"), 422, "DEPOSIT_TOO_LOW", "amountCny");
        assertThat(api.read(CLERK, DEPOSITS + "?party=" + installer)).isEmpty();
        assertThat(held(api.done(CLERK, DEPOSITS, deposit(installer, "installation", "5000.00")))).isEqualByComparingTo("5000");
        assertThat(held(api.done(CLERK, DEPOSITS, deposit(installer, "installation", "0.01")))).isEqualByComparingTo("5000.01");
        assertThat(account(installer)).isEqualByComparingTo("5000.01");
    }

    @Test
    void a_deposit_for_installing_counts_for_the_parts_of_a_unit_with_a_repair_contract() throws Exception {
        String installer = installer();
        api.done(CLERK, DEPOSITS, deposit(installer, "installation", "5000"));
        Map<String, Object> parts = ApiCalls.with(deposit(installer, "parts", "1000"), "agreedCny", 8000);
        api.done(CLERK, DEPOSITS, ApiCalls.with(parts, "repairContract", false));
        assertThat(remaining(installer, "parts")).isEqualByComparingTo("7000");
        api.done(CLERK, DEPOSITS, ApiCalls.with(deposit(installer, "parts", "500"), "repairContract", true));
        assertThat(remaining(installer, "parts")).isEqualByComparingTo("1500");
    }

    @Test
    void no_more_is_given_back_than_is_held_and_one_reference_counts_once() throws Exception {
        String installer = installer();
        Map<String, Object> deposit = deposit(installer, "parts", "3000");
        api.done(CLERK, DEPOSITS, deposit);
        assertThat(held(api.done(CLERK, DEPOSITS, deposit))).isEqualByComparingTo("3000");
        api.refused(CLERK, DEPOSITS, ApiCalls.with(deposit, "amountCny", 3001), 409, "BOOKED_DIFFERENTLY", "reference");
        api.refused(CLERK, REFUNDS, deposit(installer, "parts", "3000.01"), 422, "MORE_THAN_DEPOSITED", "amountCny");
        api.refused(CLERK, REFUNDS, deposit(installer, "installation", "1"), 422, "MORE_THAN_DEPOSITED", "amountCny");
        Map<String, Object> refund = deposit(installer, "parts", "2000");
        api.done(CLERK, REFUNDS, refund);
        assertThat(held(api.done(CLERK, REFUNDS, refund))).isEqualByComparingTo("1000");
        api.refused(CLERK, REFUNDS, ApiCalls.with(refund, "amountCny", 1), 409, "BOOKED_DIFFERENTLY", "reference");
        assertThat(account(installer)).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @CsvSource({
            "amountCny, 0, OUT_OF_RANGE",
            "amountCny, -5000, OUT_OF_RANGE",
            "amountCny, 5000.001, TOO_MANY_DECIMALS",
            "amountCny, 10000000, OUT_OF_RANGE",
            "amountCny, null, REQUIRED",
            "currency, USD, OTHER_CURRENCY",
            "purpose, party, NOT_A_CHOICE",
            "purpose, null, NOT_A_CHOICE",
            "reference, null, REQUIRED",
            "on, 2199-01-01, BOOKED_IN_THE_FUTURE",
            "agreedCny, 0, OUT_OF_RANGE",
            "agreedCny, 8000.001, TOO_MANY_DECIMALS",
            "party, null, NOT_A_CHOICE",
            "party, installer:nobody, NO_SUCH_PARTY",
            "party, unit:fleet-terminal.jinzhou, NO_SUCH_PARTY",
            "party, customer:C1, NO_SUCH_PARTY",
            "party, supplier:S1, NO_SUCH_PARTY"})
    void what_cannot_be_is_refused_with_its_field_both_ways(String field, String value, String code) throws Exception {
        String installer = installer();
        api.done(CLERK, DEPOSITS, deposit(installer, "parts", "6000"));
        Map<String, Object> wrong = ApiCalls.with(deposit(installer, "parts", "5000"), field, ApiCalls.typed(value));
        api.refused(CLERK, DEPOSITS, wrong, 422, code, field);
        api.refused(CLERK, REFUNDS, wrong, 422, code, field);
        assertThat(account(installer)).isEqualByComparingTo("6000");
    }

    @Test
    void a_long_reference_is_refused_and_a_foreign_organisation_is_not_there() throws Exception {
        String installer = installer();
        Map<String, Object> deposit = deposit(installer, "parts", "6000");
        api.refused(CLERK, DEPOSITS, ApiCalls.with(deposit, "reference", "r".repeat(65)), 422, "TOO_LONG", "reference");
        api.refused("settlement-clerk.central-ac", DEPOSITS, deposit, 404, "NOT_FOUND", null);
        api.done(CLERK, DEPOSITS, deposit);
        assertThat(api.read("settlement-clerk.central-ac", DEPOSITS + "?party=" + installer)).isEmpty();
        assertThat(api.read("technician.room-ac.chuzhou", DEPOSITS + "?party=" + installer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor.room-ac", "branch-manager.room-ac", "technician.room-ac.chuzhou", "auditor.room-ac"})
    void who_has_another_role_moves_no_deposit(String person) throws Exception {
        Map<String, Object> deposit = deposit(installer(), "parts", "6000");
        api.refused(person, DEPOSITS, deposit, 403, "FORBIDDEN", null);
        api.refused(person, REFUNDS, deposit, 403, "FORBIDDEN", null);
    }

    @Test
    void the_same_request_again_has_the_same_effect() throws Exception {
        String installer = installer();
        String key = UUID.randomUUID().toString();
        Map<String, Object> deposit = deposit(installer, "parts", "6000");
        ApiCalls.Answer first = api.post(CLERK, DEPOSITS, deposit, key);
        assertThat(api.post(CLERK, DEPOSITS, deposit, key)).isEqualTo(first);
        assertThat(first.status()).isEqualTo(201);
        assertThat(account(installer)).isEqualByComparingTo("6000");
    }

    /** An installer of the maker's. @return as a party */
    private String installer() throws Exception {
        String code = "I" + UUID.randomUUID().toString().substring(0, 8);
        api.done("install-supervisor.room-ac", "/api/installers", Map.of("organisation", "room-ac", "code", code, "kind", "installer", "name",
                "安达安装"));
        return "installer:" + code;
    }

    private static Map<String, Object> deposit(String party, String purpose, String amount) {
        return Map.of("organisation", "room-ac", "party", party, "purpose", purpose, "amountCny", new BigDecimal(amount), "reference",
                UUID.randomUUID().toString());
    }

    private static BigDecimal held(JsonNode deposit) {
        return new BigDecimal(deposit.path("held").asText());
    }

    private BigDecimal remaining(String party, String purpose) throws Exception {
        for (JsonNode deposit : api.read(CLERK, DEPOSITS + "?party=" + party)) {
            if (deposit.path("purpose").asText().equals(purpose)) {
                return new BigDecimal(deposit.path("remaining").asText());
            }
        }
        throw new AssertionError("no deposit of " + party);
    }

    /** What the ledger holds of the party's deposits. */
    private BigDecimal account(String party) {
        return jdbc.sql("select coalesce(sum(-amount_cny), 0) from ledger_line where account = ?").param(party + "/deposit").query(BigDecimal.class)
                .single();
    }
}
