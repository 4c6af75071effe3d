package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.policy.Policy;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.sla.SlaFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Each policy lists the case in which it was not kept, made by SQL where the platform refuses to make it, and no case in order. */
@PlatformTest
class PolicyApiTest {

    private static final String AUDITOR = "auditor.central-ac";
    private static final String PERIOD = "from=2026-11-01&to=2026-11-30";
    private static final OffsetDateTime AT = SlaFixtures.MONDAY_TEN.atOffset(ZoneOffset.UTC);

    @Autowired
    private MockMvc web;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StaffService staff;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Clock clock;
    @Autowired
    private ApiCalls api;

    @AfterEach
    void real_time_again() {
        SlaFixtures.now();
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void a_violation_is_listed_and_counted_in_its_month(Policy policy) throws Exception {
        long before = counted(policy, PERIOD);
        String number = SlaFixtures.aCase(jdbc);
        violate(policy, number);
        assertThat(listed(policy, PERIOD)).contains(number);
        assertThat(counted(policy, PERIOD) - before).isOne();
        assertThat(listed(policy, "from=2026-10-01&to=2026-10-31")).doesNotContain(number);
        assertThat(listed(policy, PERIOD + "&unit=central-ac.south")).contains(number);
        assertThat(listed(policy, PERIOD + "&unit=central-ac.north-west")).doesNotContain(number);
        assertThat(numbers(api.read("auditor.room-ac", cases(policy, PERIOD)))).doesNotContain(number);
    }

    @Test
    void a_case_in_order_is_on_no_list() throws Exception {
        Instant[] now = {SlaFixtures.MONDAY_TEN.plus(Duration.ofDays(7 * 40))};
        SlaFixtures.at(now[0]);
        String number = new ApiRoad(api, archive, clock, "central-ac", (task, usual) -> {
            now[0] = now[0].plus(usual);
            SlaFixtures.at(now[0]);
        }).closed();
        Set<String> against = new HashSet<>();
        for (Policy policy : Policy.values()) {
            if (listed(policy, "from=2027-08-01&to=2027-09-30").contains(number)) {
                against.add(policy.key());
            }
        }
        assertThat(against).isEmpty();
    }

    @Test
    void every_policy_says_in_both_languages_what_it_asks_and_why_and_shows_its_query() throws Exception {
        JsonNode policies = api.read(AUDITOR, "/api/audit/policies");
        assertThat(policies).hasSize(Policy.values().length).hasSizeGreaterThanOrEqualTo(12);
        for (JsonNode policy : policies) {
            for (String text : List.of("name", "asks", "why")) {
                assertThat(policy.at("/" + text + "/en").asText()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                assertThat(policy.at("/" + text + "/zh").asText()).containsPattern("\\p{IsHan}");
            }
            assertThat(policy.path("sql").asText()).startsWith("select").contains(":from", ":to").doesNotContain("payload");
        }
    }

    @Test
    void months_are_those_of_the_organisation_and_all_are_counted() throws Exception {
        String number = SlaFixtures.aCase(jdbc);
        // the last hour of November in Shanghai is four in the afternoon of the 30th in UTC
        pause(number, OffsetDateTime.parse("2026-11-30T15:59:59Z"));
        String later = SlaFixtures.aCase(jdbc);
        pause(later, OffsetDateTime.parse("2026-11-30T16:00:00Z"));
        assertThat(listed(Policy.RETROACTIVE_PAUSE, PERIOD)).contains(number).doesNotContain(later);
        JsonNode counts = api.read(AUDITOR, "/api/audit/policies/retroactive-pause?from=2026-09-15&to=2026-12-31");
        assertThat(counts.path("months").findValuesAsText("month")).containsExactly("2026-09", "2026-10", "2026-11", "2026-12");
        assertThat(counts.at("/months/3/count").asInt()).isPositive();
        long sum = 0;
        for (JsonNode month : counts.path("months")) {
            sum += month.path("count").asLong();
        }
        assertThat(counts.path("total").asLong()).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"/none, 404, ", "/none/cases, 404, ", "/reopened?from=2026-02-01&to=2026-01-01, 422, to", "/reopened?from=2020-01-01&to=2026-01-01, 422, from",
        "/reopened/cases?limit=0, 422, limit", "/reopened/cases?limit=201, 422, limit", "/reopened?from=yesterday, 422, from"})
    void a_bad_question_is_refused_with_its_field(String path, int status, String field) throws Exception {
        ApiCalls.Answer answer = api.get(AUDITOR, "/api/audit/policies" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    }

    @Test
    void who_asked_for_the_cases_stands_in_the_trail() throws Exception {
        int before = asked();
        listed(Policy.REOPENED, PERIOD);
        counted(Policy.REOPENED, PERIOD);
        assertThat(asked() - before).isOne();
    }

    private int asked() {
        return jdbc.sql("select count(*) from audit_event where stream = 'organisation:central-ac' and kind = 'policy.asked' and actor = ?")
                .param(AUDITOR).query(Integer.class).single();
    }

    @Test
    void a_question_is_kept_once_under_a_name_and_is_its_keepers_own() throws Exception {
        String name = "Quarter " + UUID.randomUUID();
        Map<String, Object> wanted = new HashMap<>(Map.of("name", name, "policy", "reopened", "months", 3, "unit", "central-ac.south"));
        JsonNode kept = api.done(AUDITOR, "/api/audit/policies/questions", wanted);
        assertThat(api.read(AUDITOR, "/api/audit/policies/questions").findValuesAsText("name")).contains(name);
        assertThat(api.read("general-manager.central-ac", "/api/audit/policies/questions").findValuesAsText("name")).doesNotContain(name);
        api.refused(AUDITOR, "/api/audit/policies/questions", wanted, 409, "NAME_TAKEN", "name");
        api.done("general-manager.central-ac", "/api/audit/policies/questions", wanted);
        String path = "/api/audit/policies/questions/" + kept.path("id").asText();
        assertThat(api.call(HttpMethod.DELETE, "general-manager.central-ac", path, null, null, "en").status()).isEqualTo(404);
        assertThat(api.call(HttpMethod.DELETE, AUDITOR, path, null, null, "en").status()).isEqualTo(204);
        assertThat(api.call(HttpMethod.DELETE, AUDITOR, path, null, null, "en").status()).isEqualTo(404);
        assertThat(api.read(AUDITOR, "/api/audit/policies/questions").findValuesAsText("name")).doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({"name, null, 422, REQUIRED", "policy, none, 422, NOT_A_CHOICE", "months, 0, 422, OUT_OF_RANGE", "months, 37, 422, OUT_OF_RANGE",
        "unit, room-ac.hq, 404, NOT_FOUND", "organisation, room-ac, 404, NOT_FOUND"})
    void a_question_that_makes_no_sense_is_not_kept(String field, String value, int status, String code) throws Exception {
        Map<String, Object> wanted = ApiCalls.with(Map.of("name", "n" + UUID.randomUUID(), "policy", "reopened", "months", 3), field, ApiCalls.typed(value));
        ApiCalls.Answer answer = api.post(AUDITOR, "/api/audit/policies/questions", wanted);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        if (status == 422) {
            assertThat(answer.field()).isEqualTo(field);
        }
    }

    @Test
    void a_role_that_was_given_and_used_at_once_through_the_platform() throws Exception {
        String person = "raised." + UUID.randomUUID().toString().substring(0, 8);
        String administrator = "administrator.central-ac";
        Map<String, Object> hired = new HashMap<>(Map.of("id", person, "organisation", "central-ac", "name", "周敏", "language", "zh", "password",
                "a long password"));
        hired.put("roles", List.of(Map.of("unitId", "central-ac.south", "role", "agent")));
        ApiCalls.Answer answer = api.post(administrator, "/api/people", hired);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        List.of("id", "organisation", "password").forEach(hired::remove);
        hired.put("roles", List.of(Map.of("unitId", "central-ac.south", "role", "agent"), Map.of("unitId", "central-ac.south", "role", "supervisor")));
        ApiCalls.Answer changed = api.call(HttpMethod.PUT, administrator, "/api/people/" + person, hired, null, "en");
        assertThat(changed.status()).as(changed.text()).isBetween(200, 204);
        assertThat(jdbc.sql("select role from role_change where person_id = ? and given = true").param(person).query(String.class).list())
                .containsExactly("supervisor");
        hired.put("roles", List.of());
        assertThat(api.call(HttpMethod.PUT, administrator, "/api/people/" + person, hired, null, "en").status()).isBetween(200, 204);
    }

    @Test
    void who_got_a_role_and_acted_in_another_is_on_no_list() throws Exception {
        String number = SlaFixtures.aCase(jdbc);
        String person = raised();
        noted(person, number, "agent", "central-ac.south");
        assertThat(listed(Policy.ACCESS_RAISED_AND_USED, PERIOD)).doesNotContain(number);
        noted(person, number, "supervisor", "central-ac.south");
        assertThat(listed(Policy.ACCESS_RAISED_AND_USED, PERIOD)).contains(number);
    }

    private void noted(String person, String number, String role, String unit) {
        CurrentActor.run(new Actor(Actor.Kind.PERSON, person, "central-ac", role, unit),
                () -> transactions.executeWithoutResult(status -> audit.record(AuditTrail.ofCase(number), "case.unitWrittenTo", Map.of())));
    }

    private void violate(Policy policy, String number) {
        switch (policy) {
            case CLOSED_WITHOUT_CALLBACK -> jdbc.sql("update service_case set status = 'closed', closing_reason = 'solved', closed_at = ? where number = ?")
                    .params(AT, number).update();
            case PAID_WITHOUT_CONSENT -> pay(number);
            case WORKED_WITHOUT_CONSENT -> visit(number, "technician", "customer_pays = true, consented = false, fee_cny = 50, signature = true");
            case OWN_APPROVAL -> order(number, "supervisor.central-ac", "supervisor.central-ac");
            case CALLED_BACK_BY_THE_TECHNICIAN -> {
                visit(number, "technician.central-ac.foshan", "signature = true");
                call(number, "technician.central-ac.foshan");
            }
            case WARRANTY_OVERRULED -> claim(number);
            case PRICE_OVERRULED -> quote(number);
            case SEVERITY_RAISED_BY_HAND -> jdbc.sql("insert into severity_overrule values (?, ?, 'C', 'B', 'why', 'x', ?)")
                    .params(id(), number, AT).update();
            case VISIT_WITHOUT_SIGNATURE -> visit(number, "technician", "signature = false");
            case PART_USED_NOT_ISSUED -> use(number);
            case DEADLINE_EXTENDED_AFTER_MISS -> jdbc.sql("insert into sla_extension values (?, ?, 1, ?, ?, ?, 'why', 'x', ?)")
                    .params(id(), clock(number, false), number, AT.minusHours(1), AT.plusHours(1), AT).update();
            case RETROACTIVE_PAUSE -> pause(number, AT);
            case MISSED_AND_NOBODY_TOLD -> clock(number, true);
            case READ_FROM_OUTSIDE -> read(number);
            case ACCESS_RAISED_AND_USED -> raise(number);
            case STATEMENT_PAID_BEYOND_THE_BOOKS -> jdbc.sql("""
                    insert into statement (number, organisation, party, unit_id, settled_month, state, payable_cny, paid_cny, paid_at, version)
                    values (?, 'central-ac', 'unit:central-ac.foshan', 'central-ac.foshan', '2026-10', 'paid', 100, 100, ?, 1)""")
                    .params(number, AT).update();
            case REOPENED -> jdbc.sql("update service_case set reopened = 1, reopened_at = ? where number = ?").params(AT, number).update();
            case DOCUMENT_AFTER_THE_END -> {
                jdbc.sql("update service_case set status = 'closed', closed_at = ? where number = ?").params(AT.minusHours(2), number).update();
                jdbc.sql("""
                        insert into document (id, case_number, kind, file_name, content_type, size_bytes, sha256, added_by, added_at)
                        values (?, ?, 'photo', 'a.png', 'image/png', 1, 'x', 'agent.central-ac', ?)""").params(id(), number, AT).update();
            }
            default -> throw new AssertionError(policy);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private void visit(String number, String technician, String columns) {
        jdbc.sql("""
                insert into visit (case_number, visit_no, organisation, unit_id, technician, expert, state, no_shows, outcome, ended_at)
                values (?, 1, 'central-ac', 'central-ac.foshan', ?, false, 'ended', 0, 'solved', ?)""").params(number, technician, AT).update();
        jdbc.sql("update visit set " + columns + " where case_number = ?").param(number).update();
    }

    private void call(String number, String person) {
        jdbc.sql("insert into callback (case_number, round) values (?, 1)").param(number).update();
        jdbc.sql("""
                insert into callback_attempt (callback_id, attempt_no, called_at, called_by, reached)
                select id, 1, ?, ?, true from callback where case_number = ?""").params(AT, person, number).update();
    }

    private void pay(String number) {
        jdbc.sql("insert into receivable values (?, 'central-ac', 'customer:x', 100, 100, 0, 0)").param(number).update();
        jdbc.sql("""
                insert into payment (case_number, organisation, direction, amount_cny, method, receipt_no, paid_on, recorded_at, recorded_by)
                values (?, 'central-ac', 'in', 100, 'cash', ?, ?, ?, 'x')""").params(number, id(), AT.toLocalDate(), AT).update();
    }

    private void order(String number, String by, String reviewer) {
        jdbc.sql("""
                insert into part_order (case_number, organisation, unit_id, repair, state, urgent, alternatives, ordered_by, submitted_at, decision,
                    reviewed_by, reviewed_at, round_no, version)
                values (?, 'central-ac', 'central-ac.foshan', ?, 'approved', false, false, ?, ?, 'approved', ?, ?, 1, 1)""")
                .params(number, number, by, AT, reviewer, AT).update();
    }

    private void use(String number) {
        order(number, "a", "b");
        String part = "P-" + id();
        jdbc.sql("""
                insert into part (organisation, code, name_zh, name_en, kind, measure, price_cny, origin, tracked, discontinued, version)
                values ('central-ac', ?, '件', 'part', 'part', 'piece', 1, 'original', false, false, 1)""").param(part).update();
        jdbc.sql("""
                insert into part_order_line (case_number, line_no, organisation, part_code, ordered, approved, reserved, shipped, received, damaged,
                    wrong, missing, recalled, closed, used, returned)
                values (?, 1, 'central-ac', ?, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0)""").params(number, part).update();
    }

    private void claim(String number) {
        long unit = jdbc.sql("select id from equipment_unit where serial_no = ?")
                .param(io.aftersales.servicecase.ServiceCaseFixtures.aUnit(archive, "central-ac", true)).query(Long.class).single();
        jdbc.sql("""
                insert into warranty_claim (case_number, organisation, state, channel, claimant, equipment_id, part_code, fault, fault_key, found_on,
                    unproven, filed_at, filed_by, covered, covered_why, evidence_rounds, evidence_missing, decided_by, decided_at, version)
                values (?, 'central-ac', 'decided', 'clerk', 'customer:x', ?, 'P', 'f', 'f', ?, false, ?, 'x', true, 'why', 0, false, 'x', ?, 1)""")
                .params(number, unit, AT.toLocalDate(), AT, AT).update();
    }

    private void quote(String number) {
        visit(number, "technician", "signature = true");
        jdbc.sql("""
                insert into quotation (case_number, visit_id, quotation_no, state, reason, currency, sent_at, agreement_required)
                select ?, id, 1, 'sent', 'r', 'CNY', ?, false from visit where case_number = ?""").params(number, AT, number).update();
        jdbc.sql("""
                insert into quotation_line (quotation_id, line_no, kind, description, quantity, unit_price, list_price, overruled_why)
                select id, 1, 'part', 'd', 1, 12, 10, 'why' from quotation where case_number = ?""").param(number).update();
    }

    private String clock(String number, boolean missed) {
        String id = id();
        jdbc.sql("""
                insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at, promised_at, due_at,
                    warn_share, warn_at, state, ended_at, late, missed_at, late_at_start, level_waits,
                    version)
                values (?, ?, 'central-ac', 'arrive', 1, 'x', 1, ?, ?, ?, 0.8, ?, 'breached', ?, ?, ?, false, false, 1)""")
                .params(id, number, AT.minusHours(5), AT, AT, AT, AT, missed, missed ? AT : null).update();
        return id;
    }

    private void pause(String number, OffsetDateTime recorded) {
        jdbc.sql("insert into sla_pause values (?, ?, ?, ?, 'why', 'CUSTOMER', ?, 'agent.central-ac', true)")
                .params(id(), number, recorded.minusHours(5), recorded.minusHours(4), recorded).update();
    }

    private void read(String number) {
        SlaFixtures.at(AT.toInstant());
        noted("administrator.central-ac", number, "case.read");
    }

    private void raise(String number) {
        noted(raised(), number, "case.unitWrittenTo");
    }

    /** Got a role an hour ago. */
    private String raised() {
        String person = "raised." + id().substring(0, 8);
        staff.addPerson(new Person(person, "central-ac", "周敏", null, null, "zh", false, List.of()), "x");
        jdbc.sql("insert into role_change (person_id, unit_id, role, given, changed_at, changed_by) values (?, 'central-ac.south', 'supervisor', true, ?, 'x')")
                .params(person, AT.minusHours(1)).update();
        SlaFixtures.at(AT.toInstant());
        return person;
    }

    private void noted(String person, String number, String kind) {
        CurrentActor.run(new Actor(Actor.Kind.PERSON, person, "central-ac", null, null),
                () -> transactions.executeWithoutResult(status -> audit.record(AuditTrail.ofCase(number), kind, Map.of())));
    }

    private long counted(Policy policy, String filter) throws Exception {
        return api.read(AUDITOR, "/api/audit/policies/" + policy.key() + "?" + filter).path("total").asLong();
    }

    private List<String> listed(Policy policy, String filter) throws Exception {
        List<String> all = new ArrayList<>();
        JsonNode page;
        int cursor = 0;
        do {
            page = api.read(AUDITOR, cases(policy, filter) + "&limit=200&cursor=" + cursor);
            all.addAll(numbers(page));
            cursor += 200;
        } while (!page.path("next").isMissingNode() && !page.path("next").isNull());
        return all;
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("items").findValuesAsText("number");
    }

    private static String cases(Policy policy, String filter) {
        return "/api/audit/policies/" + policy.key() + "/cases?" + filter;
    }
}
