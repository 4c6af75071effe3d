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

/** The ledger over HTTP: who sees which entries, and how an entry is corrected by a further one. */
@PlatformTest
class LedgerControllerTest {

    private static final String CLERK = "settlement-clerk.fleet-terminal";
    private static final String OUTLET = "unit:fleet-terminal.jinzhou";

    @Autowired
    private MockMvc web;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApiCalls api;

    @Test
    void an_outlet_s_people_see_their_own_entries_and_nobody_else_does() throws Exception {
        long entry = entry("80");
        assertThat(listed(CLERK, "?party=" + OUTLET)).contains(entry);
        assertThat(listed("technician.fleet-terminal.jinzhou", "")).contains(entry);
        assertThat(listed("supervisor.fleet-terminal.north", "?kind=incentive")).contains(entry);
        assertThat(listed("technician.fleet-terminal.dalian-city", "")).doesNotContain(entry);
        assertThat(listed("supervisor.fleet-terminal.south", "")).doesNotContain(entry);
        assertThat(listed("settlement-clerk.room-ac", "?party=" + OUTLET)).isEmpty();
        assertThat(listed(CLERK, "?kind=labour&party=" + OUTLET)).doesNotContain(entry);
        assertThat(listed(CLERK, "?until=2020-01-01&party=" + OUTLET)).isEmpty();
    }

    @Test
    void entries_come_page_by_page_newest_first() throws Exception {
        long older = entry("1");
        long newer = entry("2");
        JsonNode first = api.read(CLERK, "/api/ledger?limit=1&party=" + OUTLET);
        assertThat(first.at("/items/0/id").asLong()).isGreaterThanOrEqualTo(newer);
        assertThat(listed(CLERK, "?limit=1&party=" + OUTLET + "&after=" + newer)).containsExactly(older);
        assertThat(api.get(CLERK, "/api/ledger?limit=201").status()).isEqualTo(422);
        assertThat(api.get(CLERK, "/api/ledger?from=2026-02-30").field()).isEqualTo("from");
    }

    @Test
    void a_correction_is_a_further_entry_and_the_first_stays_as_it_was() throws Exception {
        long entry = entry("100");
        JsonNode before = one(entry);
        JsonNode correction = api.done(CLERK, correct(entry), Map.of("amountCny", -30.5, "reason", "重复计奖"));
        assertThat(new BigDecimal(correction.path("amountCny").asText())).isEqualByComparingTo("-30.5");
        assertThat(correction.path("corrects").asLong()).isEqualTo(entry);
        assertThat(correction.path("kind").asText()).isEqualTo("correction");
        assertThat(one(entry)).isEqualTo(before);
        api.refused(CLERK, correct(entry), Map.of("amountCny", -69.51, "reason", "再更正"), 422, "CORRECTS_TOO_MUCH", "amountCny");
        api.done(CLERK, correct(entry), Map.of("amountCny", -69.5, "reason", "全部撤销"));
        assertThat(sum()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
            "amountCny, -1.005, TOO_MANY_DECIMALS",
            "amountCny, 0, OUT_OF_RANGE",
            "amountCny, -10000000, OUT_OF_RANGE",
            "amountCny, 1e999, OUT_OF_RANGE",
            "amountCny, null, REQUIRED",
            "amountCny, -100.01, CORRECTS_TOO_MUCH",
            "reason, null, REQUIRED",
            "reason, ' ', REQUIRED"})
    void a_correction_that_cannot_be_is_refused_with_its_field(String field, String value, String code) throws Exception {
        long entry = entry("100");
        api.refused(CLERK, correct(entry), ApiCalls.with(Map.of("amountCny", -1, "reason", "核对"), field, ApiCalls.typed(value)), 422, code, field);
        assertThat(corrections(entry)).isZero();
    }

    @Test
    void words_beyond_what_is_kept_are_refused_not_cut() throws Exception {
        api.refused(CLERK, correct(entry("100")), Map.of("amountCny", -1, "reason", "长".repeat(501)), 422, "TOO_LONG", "reason");
    }

    @Test
    void what_is_no_number_cannot_be_read() throws Exception {
        ApiCalls.Answer answer = api.post(CLERK, correct(entry("100")), Map.of("amountCny", "many", "reason", "核对"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("amountCny");
    }

    @Test
    void a_deposit_is_not_corrected_but_refunded() throws Exception {
        String reference = UUID.randomUUID().toString();
        api.done(CLERK, "/api/deposits", Map.of("organisation", "fleet-terminal", "party", OUTLET, "purpose", "parts", "amountCny", 6000,
                "reference", reference));
        long entry = jdbc.sql("select id from ledger_entry where source = ?").param("deposit:fleet-terminal:parts:" + reference)
                .query(Long.class).single();
        api.refused(CLERK, correct(entry), Map.of("amountCny", -1, "reason", "核对"), 422, "NOT_CORRECTABLE", "entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settlement-clerk.room-ac", "settlement-clerk.central-ac"})
    void another_organisation_s_entry_looks_as_if_it_were_not_there(String stranger) throws Exception {
        api.refused(stranger, correct(entry("100")), Map.of("amountCny", -1, "reason", "核对"), 404, "NOT_FOUND", null);
        api.refused(stranger, "/api/ledger/999999999/corrections", Map.of("amountCny", -1, "reason", "核对"), 404, "NOT_FOUND", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"technician.fleet-terminal.jinzhou", "supervisor.fleet-terminal.north", "branch-manager.fleet-terminal",
            "auditor.fleet-terminal"})
    void who_has_another_role_corrects_nothing(String person) throws Exception {
        long entry = entry("100");
        api.refused(person, correct(entry), Map.of("amountCny", -1, "reason", "核对"), 403, "FORBIDDEN", null);
        assertThat(corrections(entry)).isZero();
    }

    @Test
    void the_same_request_again_has_the_same_effect() throws Exception {
        long entry = entry("100");
        String key = UUID.randomUUID().toString();
        Map<String, Object> correction = Map.of("amountCny", -10, "reason", "核对");
        ApiCalls.Answer first = api.post(CLERK, correct(entry), correction, key);
        ApiCalls.Answer again = api.post(CLERK, correct(entry), correction, key);
        assertThat(again).isEqualTo(first);
        assertThat(first.status()).isEqualTo(201);
        assertThat(corrections(entry)).isEqualTo(1);
        assertThat(api.post(CLERK, correct(entry), ApiCalls.with(correction, "amountCny", -11), key).code()).isEqualTo("KEY_REUSED");
    }

    /** A new entry in the outlet's favour. @return its id */
    private long entry(String amount) throws Exception {
        String reference = UUID.randomUUID().toString();
        api.done("supervisor.fleet-terminal", "/api/incentives", Map.of("organisation", "fleet-terminal", "party", OUTLET, "occasion",
                "innovation", "amountCny", new BigDecimal(amount), "reference", reference));
        return jdbc.sql("select id from ledger_entry where source = ?").param("incentive:fleet-terminal:" + reference).query(Long.class).single();
    }

    private JsonNode one(long id) throws Exception {
        return api.read(CLERK, "/api/ledger?limit=1&after=" + (id + 1)).at("/items/0");
    }

    private java.util.List<Long> listed(String person, String query) throws Exception {
        return api.read(person, "/api/ledger" + query).path("items").findValuesAsText("id").stream().map(Long::valueOf).toList();
    }

    private static String correct(long entry) {
        return "/api/ledger/" + entry + "/corrections";
    }

    private int corrections(long entry) {
        return jdbc.sql("select count(*) from ledger_entry where corrects = ?").param(entry).query(Integer.class).single();
    }

    private BigDecimal sum() {
        return jdbc.sql("select coalesce(sum(amount_cny), 0) from ledger_line").query(BigDecimal.class).single();
    }
}
