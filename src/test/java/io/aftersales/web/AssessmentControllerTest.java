package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Breaches over HTTP: what they cost by each maker's table, who may assess whom, and how a penalty is taken back. */
@PlatformTest
class AssessmentControllerTest {

    private static final String SUPERVISOR = "supervisor.fleet-terminal.north";
    private static final String OUTLET = "unit:fleet-terminal.jinzhou";
    private static final Map<String, Object> BREACH = Map.of("organisation", "fleet-terminal", "party", OUTLET, "item", "clothes",
            "times", 2, "persons", 3, "area", "after-sales");

    @Autowired
    private MockMvc web;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApiCalls api;

    @Test
    void a_breach_costs_what_the_table_says_and_stands_in_the_ledger() throws Exception {
        JsonNode breach = assessed(BREACH);
        assertThat(new BigDecimal(breach.path("fineCny").asText())).isEqualByComparingTo("120");
        assertThat(breach.path("recordedBy").asText()).isEqualTo(SUPERVISOR);
        assertThat(booked(breach)).containsExactly("penalty -120.00");
        assertThat(api.read("technician.fleet-terminal.jinzhou", "/api/assessments?item=clothes").path("items").findValuesAsText("id"))
                .contains(breach.path("id").asText());
        assertThat(api.read("technician.fleet-terminal.dalian-city", "/api/assessments").path("items").findValuesAsText("id"))
                .doesNotContain(breach.path("id").asText());
        assertThat(api.read("supervisor.room-ac", "/api/assessments?party=" + OUTLET).path("items")).isEmpty();
    }

    @Test
    void a_penalty_is_taken_back_once_by_a_correction_with_a_reason() throws Exception {
        JsonNode breach = assessed(BREACH);
        String back = "/api/assessments/" + breach.path("id").asText() + "/reverse";
        api.refused(SUPERVISOR, back, Map.of(), 422, "REQUIRED", "reason");
        api.refused(SUPERVISOR, back, Map.of("reason", "长".repeat(501)), 422, "TOO_LONG", "reason");
        api.refused("supervisor.room-ac", back, Map.of("reason", "误记"), 404, "NOT_FOUND", null);
        api.refused("supervisor.fleet-terminal.south", back, Map.of("reason", "误记"), 404, "NOT_FOUND", null);
        api.refused("technician.fleet-terminal.jinzhou", back, Map.of("reason", "误记"), 403, "FORBIDDEN", null);
        assertThat(booked(breach)).hasSize(1);
        assertThat(api.done(SUPERVISOR, back, Map.of("reason", "误记")).path("reversedWhy").asText()).isEqualTo("误记");
        assertThat(booked(breach)).containsExactlyInAnyOrder("penalty -120.00", "correction 120.00");
        api.refused(SUPERVISOR, back, Map.of("reason", "误记"), 409, "REVERSED_BEFORE", null);
        assertThat(booked(breach)).hasSize(2);
    }

    @Test
    void a_maker_that_names_points_takes_them_from_the_technician_and_gives_them_back() throws Exception {
        String technician = "technician.home-appliance.taizhou";
        Map<String, Object> gift = Map.of("organisation", "home-appliance", "party", "unit:home-appliance.taizhou", "item", "gift",
                "technician", technician);
        int before = points(technician);
        JsonNode breach = api.done("supervisor.home-appliance", "/api/assessments", gift);
        assertThat(breach.path("pointsOff").asInt()).isEqualTo(1);
        assertThat(points(technician)).isEqualTo(before - 1);
        api.done("supervisor.home-appliance", "/api/assessments/" + breach.path("id").asText() + "/reverse", Map.of("reason", "误记"));
        assertThat(points(technician)).isEqualTo(before);
        api.refused("supervisor.home-appliance", "/api/assessments", ApiCalls.with(gift, "technician", "technician.room-ac.chuzhou"), 422,
                "NOT_A_CHOICE", "technician");
        api.refused("supervisor.home-appliance", "/api/assessments", ApiCalls.with(gift, "technician", "technician.home-appliance.qingdao"), 422,
                "NOT_A_CHOICE", "technician");
    }

    @Test
    void a_maker_without_sums_records_the_breach_and_books_nothing() throws Exception {
        JsonNode breach = api.done("supervisor.central-ac", "/api/assessments", Map.of("organisation", "central-ac", "party",
                "unit:central-ac.changsha", "item", "late-report"));
        assertThat(breach.path("measure").asText()).isEqualTo("by-regulation");
        assertThat(booked(breach)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "item, null, REQUIRED",
            "item, singing, NOT_A_CHOICE",
            "times, -1, OUT_OF_RANGE",
            "times, 1000, OUT_OF_RANGE",
            "persons, -1, OUT_OF_RANGE",
            "minutes, -1, OUT_OF_RANGE",
            "minutes, 1e999, OUT_OF_RANGE",
            "minutes, 1.005, TOO_MANY_DECIMALS",
            "region, moon, NOT_A_CHOICE",
            "on, 2199-01-01, BOOKED_IN_THE_FUTURE",
            "party, null, NOT_A_CHOICE",
            "party, jinzhou, NOT_A_CHOICE",
            "party, unit:room-ac.chuzhou, NO_SUCH_PARTY",
            "party, unit:fleet-terminal.nowhere, NO_SUCH_PARTY",
            "party, installer:nobody, NO_SUCH_PARTY",
            "party, customer:C1, NO_SUCH_PARTY",
            "party, person:technician.fleet-terminal.jinzhou, NO_SUCH_PARTY"})
    void what_cannot_be_assessed_is_refused_with_its_field(String field, String value, String code) throws Exception {
        int before = breaches();
        api.refused(SUPERVISOR, "/api/assessments", ApiCalls.with(BREACH, field, ApiCalls.typed(value)), 422, code, field);
        assertThat(breaches()).isEqualTo(before);
    }

    @Test
    void words_beyond_what_is_kept_are_refused_not_cut() throws Exception {
        api.refused(SUPERVISOR, "/api/assessments", ApiCalls.with(BREACH, "remark", "长".repeat(2001)), 422, "TOO_LONG", "remark");
        api.refused("supervisor.central-ac", "/api/assessments", Map.of("organisation", "central-ac", "party", "unit:central-ac.changsha",
                "item", "x".repeat(61)), 422, "TOO_LONG", "item");
    }

    @ParameterizedTest
    @CsvSource({
            // nobody assesses the unit that they work for, nor one beside it
            "supervisor.fleet-terminal.north, unit:fleet-terminal.north, 422, NOT_ABOVE_THE_PARTY, party",
            "supervisor.fleet-terminal.south, unit:fleet-terminal.jinzhou, 404, NOT_FOUND, null",
            "supervisor.room-ac, unit:fleet-terminal.jinzhou, 404, NOT_FOUND, null",
            "technician.fleet-terminal.jinzhou, unit:fleet-terminal.jinzhou, 403, FORBIDDEN, null",
            "dispatcher.fleet-terminal, unit:fleet-terminal.jinzhou, 403, FORBIDDEN, null"})
    void only_whoever_stands_above_assesses(String person, String party, int status, String code, String field) throws Exception {
        api.refused(person, "/api/assessments", ApiCalls.with(BREACH, "party", party), status, code, "null".equals(field) ? null : field);
    }

    @Test
    void a_foreign_organisation_or_case_looks_as_if_it_were_not_there() throws Exception {
        api.refused(SUPERVISOR, "/api/assessments", ApiCalls.with(BREACH, "organisation", "room-ac"), 404, "NOT_FOUND", null);
        api.refused(SUPERVISOR, "/api/assessments", ApiCalls.with(BREACH, "caseNumber", "R-20200101-0001"), 404, "NOT_FOUND", null);
        api.refused(SUPERVISOR, "/api/assessments/999999999/reverse", Map.of("reason", "误记"), 404, "NOT_FOUND", null);
    }

    @Test
    void the_same_request_again_assesses_once() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = breaches();
        ApiCalls.Answer first = api.post(SUPERVISOR, "/api/assessments", BREACH, key);
        assertThat(api.post(SUPERVISOR, "/api/assessments", BREACH, key)).isEqualTo(first);
        assertThat(first.status()).isEqualTo(201);
        assertThat(breaches()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"adopted-feedback, 50.00", "innovation, 0.01", "user-moved, 200", "major-complaint, -300.5"})
    void an_incentive_is_booked_once_per_reference(String occasion, String amount) throws Exception {
        Map<String, Object> incentive = incentive(occasion, amount);
        assertThat(api.done(SUPERVISOR, "/api/incentives", incentive).path("booked").asBoolean()).isTrue();
        assertThat(api.done(SUPERVISOR, "/api/incentives", incentive).path("booked").asBoolean()).isFalse();
        assertThat(incentives(incentive)).containsExactly(new BigDecimal(amount).setScale(2));
        api.refused(SUPERVISOR, "/api/incentives", ApiCalls.with(incentive, "amountCny", new BigDecimal(amount).multiply(BigDecimal.TEN)), 409,
                "BOOKED_DIFFERENTLY", "reference");
        assertThat(incentives(incentive)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
            "amountCny, 0, OUT_OF_RANGE",
            "amountCny, -1, OUT_OF_RANGE",
            "amountCny, 1.005, TOO_MANY_DECIMALS",
            "amountCny, 10000000, OUT_OF_RANGE",
            "amountCny, null, OUT_OF_RANGE",
            "occasion, birthday, NOT_A_CHOICE",
            "occasion, null, NOT_A_CHOICE",
            "occasion, major-complaint, OUT_OF_RANGE",
            "reference, null, REQUIRED",
            "on, 2199-01-01, BOOKED_IN_THE_FUTURE",
            "party, supplier:S1, NO_SUCH_PARTY",
            "party, unit:room-ac.chuzhou, NO_SUCH_PARTY"})
    void an_incentive_that_cannot_be_is_refused_with_its_field(String field, String value, String code) throws Exception {
        Map<String, Object> incentive = incentive("innovation", "10");
        api.refused(SUPERVISOR, "/api/incentives", ApiCalls.with(incentive, field, ApiCalls.typed(value)), 422, code,
                "occasion".equals(field) && "OUT_OF_RANGE".equals(code) ? "amountCny" : field);
        assertThat(incentives(incentive)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"technician.fleet-terminal.jinzhou", "dispatcher.fleet-terminal", "auditor.fleet-terminal"})
    void who_has_another_role_books_no_incentive(String person) throws Exception {
        api.refused(person, "/api/incentives", incentive("innovation", "10"), 403, "FORBIDDEN", null);
    }

    @Test
    void an_incentive_of_another_organisation_looks_as_if_it_were_not_there() throws Exception {
        api.refused("supervisor.room-ac", "/api/incentives", incentive("innovation", "10"), 404, "NOT_FOUND", null);
        api.refused(SUPERVISOR, "/api/incentives", ApiCalls.with(incentive("innovation", "10"), "reference", "r".repeat(65)), 422, "TOO_LONG",
                "reference");
    }

    private JsonNode assessed(Map<String, Object> breach) throws Exception {
        return api.done(SUPERVISOR, "/api/assessments", breach);
    }

    private static Map<String, Object> incentive(String occasion, String amount) {
        return Map.of("organisation", "fleet-terminal", "party", OUTLET, "occasion", occasion, "amountCny", new BigDecimal(amount), "reference",
                UUID.randomUUID().toString());
    }

    /** What stands in the ledger for a breach: kind and amount as the party sees it. */
    private List<String> booked(JsonNode breach) {
        return jdbc.sql("""
                select e.kind, case when e.credit_account like 'maker/%' then -e.amount_cny else e.amount_cny end from ledger_entry e
                 where e.source = :source or e.corrects = (select id from ledger_entry where source = :source and kind = 'penalty')""")
                .param("source", breach.path("source").asText()).query((row, index) -> row.getString(1) + " " + row.getBigDecimal(2)).list();
    }

    private List<BigDecimal> incentives(Map<String, Object> incentive) {
        return jdbc.sql("select case when credit_account like 'maker/%' then -amount_cny else amount_cny end from ledger_entry where source = ?")
                .param("incentive:fleet-terminal:" + incentive.get("reference")).query(BigDecimal.class).list();
    }

    private int breaches() {
        return jdbc.sql("select count(*) from breach where party = ?").param(OUTLET).query(Integer.class).single();
    }

    private int points(String technician) {
        return jdbc.sql("select points_left from technician where person = ?").param(technician).query(Integer.class).optional().orElse(12);
    }
}
