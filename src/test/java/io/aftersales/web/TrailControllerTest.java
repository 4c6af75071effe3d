package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An auditor finds a case by anything that was ever on it; that they looked stands in the trail. */
@PlatformTest
class TrailControllerTest {

    private static final String AUDITOR = "auditor.central-ac";
    private static final String AGENT = "agent.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private ApiCalls api;

    private final String caller = "访客" + UUID.randomUUID().toString().substring(0, 8);
    private final String phone = "139" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100_000_000));
    private String serial;
    private String number;

    @BeforeEach
    void aCase() throws Exception {
        serial = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        number = api.done(AGENT, "/api/cases", Map.of("organisation", "central-ac", "channel", "phone", "serialNo", serial,
                "reportNo", "RP" + caller.substring(2), "faultText", "不制冷", "contact", Map.of("name", caller, "phone", phone)))
                .path("number").asText();
    }

    @Test
    void by_numbers_names_and_telephone_numbers_in_any_form() throws Exception {
        for (String q : List.of(number, number.toLowerCase(), "RP" + caller.substring(2), serial, serial.toLowerCase(), "C" + serial, caller, phone,
                "+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7), " " + caller + " ")) {
            assertThat(found("q", q)).as(q).containsExactly(number);
        }
        for (String q : List.of(number + "0", caller + "x", phone.substring(1), "%", "' or 1=1 --", "!", "。")) {
            assertThat(found("q", q)).as(q).isEmpty();
        }
    }

    @Test
    void also_by_what_is_no_longer_there() throws Exception {
        jdbc.sql("update case_contact set name = 'other', phone = null where case_number = ?").param(number).update();
        assertThat(found("q", caller)).containsExactly(number);
        JsonNode why = api.read(AUDITOR, search("q", phone)).at("/items/0/reasons/0");
        assertThat(why.path("what").asText()).isEqualTo("personal");
        assertThat(why.path("name").asText()).isEqualTo("contactPhone");
        assertThat(why.path("value").asText()).contains(phone);
    }

    @Test
    void by_a_number_that_its_customer_once_had() throws Exception {
        long customer = jdbc.sql("select id from customer where customer_no = ?").param("C" + serial).query(Long.class).single();
        String former = "186" + phone.substring(3);
        JsonNode added = api.done(AGENT, "/api/customers/" + customer + "/phones", Map.of("phone", former));
        long id = jdbc.sql("select id from customer_phone where customer_id = ? and e164 = ?").params(customer, "+86" + former)
                .query(Long.class).single();
        assertThat(added.path("phones")).hasSizeGreaterThan(1);
        api.done("supervisor.central-ac", "/api/customers/" + customer + "/phones/" + id + "/remove", Map.of());
        assertThat(found("q", former)).containsExactly(number);
    }

    @Test
    void by_who_did_what_and_when() throws Exception {
        assertThat(found("q", number, "actor", AGENT)).containsExactly(number);
        String name = jdbc.sql("select name from person where id = ?").param(AGENT).query(String.class).single();
        assertThat(found("q", number, "actor", name, "event", "case.opened")).containsExactly(number);
        assertThat(found("q", number, "actor", "technician.central-ac.foshan")).isEmpty();
        assertThat(found("q", number, "event", "case.cancelled")).isEmpty();
        String before = clock.instant().minus(Duration.ofHours(1)).toString();
        String after = clock.instant().plus(Duration.ofHours(1)).toString();
        assertThat(found("q", number, "actor", AGENT, "from", before, "to", after)).containsExactly(number);
        assertThat(found("q", number, "actor", AGENT, "from", after)).isEmpty();
        assertThat(found("q", number, "to", before)).as("opened later").isEmpty();
        assertThat(found("q", number, "from", after)).as("still open").containsExactly(number);
    }

    @Test
    void by_the_rule_and_the_version_that_decided() throws Exception {
        String rule = jdbc.sql("""
                select min(f.rule_id) from decision_rule_fired f join decision_receipt r on r.id = f.receipt_id
                where r.case_number = ? and r.decision_key = 'response-sla'""").param(number).query(String.class).single();
        int version = jdbc.sql("""
                select max(p.version) from decision_publication p join decision_receipt r on r.definition_id = p.definition_id
                where r.case_number = ? and r.decision_key = 'response-sla'""").param(number).query(Integer.class).single();
        assertThat(found("q", number, "rule", rule)).containsExactly(number);
        assertThat(found("q", number, "decision", "response-sla", "version", "" + version)).containsExactly(number);
        assertThat(found("q", number, "decision", "response-sla", "version", "9999")).isEmpty();
        assertThat(found("q", number, "rule", "no-such-rule")).isEmpty();
        JsonNode why = api.read(AUDITOR, search("q", number, "rule", rule)).at("/items/0/reasons/0");
        assertThat(why.path("value").asText()).startsWith(rule);
    }

    @Test
    void another_organisation_finds_nothing_and_who_is_no_auditor_may_not_ask() throws Exception {
        assertThat(api.read("auditor.room-ac", search("q", number)).path("items")).isEmpty();
        assertThat(api.get(AGENT, search("q", number)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/api/audit/cases, 422, q", "/api/audit/cases?q=x&limit=0, 422, limit", "/api/audit/cases?q=x&limit=201, 422, limit",
        "/api/audit/cases?from=2026-02-30T00:00:00Z, 422, from", "/api/audit/cases?version=x, 400, version"})
    void a_bad_question_is_refused_with_its_field(String path, int status, String field) throws Exception {
        ApiCalls.Answer answer = api.get(AUDITOR, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    }

    @Test
    void pages_follow_each_other_without_a_gap() throws Exception {
        String second = api.done(AGENT, "/api/cases", Map.of("organisation", "central-ac", "channel", "phone", "serialNo", serial,
                "faultText", "漏水", "contact", Map.of("name", caller, "phone", phone))).path("number").asText();
        JsonNode first = api.read(AUDITOR, search("q", caller, "limit", "1"));
        assertThat(first.at("/items/0/number").asText()).isEqualTo(second);
        JsonNode rest = api.read(AUDITOR, search("q", caller, "limit", "1", "cursor", first.path("next").asText()));
        assertThat(rest.at("/items/0/number").asText()).isEqualTo(number);
        assertThat(rest.path("next").isNull() || rest.path("next").isMissingNode()).isTrue();
    }

    @Test
    void a_search_stands_in_the_trail_with_what_was_sought() throws Exception {
        found("q", caller);
        assertThat(jdbc.sql("""
                select count(*) from audit_personal a join audit_event e on e.stream = a.stream and e.seq = a.seq
                where a.text = ? and e.kind = 'trail.searched' and e.actor = ? and e.stream = 'organisation:central-ac'""")
                .params(caller, AUDITOR).query(Integer.class).single()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {AUDITOR, "administrator.central-ac", "analyst.central-ac"})
    void who_only_looks_is_noted_once_a_day(String onlooker) throws Exception {
        api.read(onlooker, "/api/cases/" + number);
        api.read(onlooker, "/api/cases/" + number);
        assertThat(readings(onlooker)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {AGENT, "technician.central-ac.foshan", "branch-manager.central-ac"})
    void who_works_on_cases_is_not(String worker) throws Exception {
        api.read(worker, "/api/cases/" + number);
        assertThat(readings(worker)).isZero();
    }

    private int readings(String reader) {
        return jdbc.sql("select count(*) from audit_event where stream = ? and kind = 'case.read' and actor = ?")
                .params("case:" + number, reader).query(Integer.class).single();
    }

    private List<String> found(String... namesAndValues) throws Exception {
        return api.read(AUDITOR, search(namesAndValues)).path("items").findValuesAsText("number");
    }

    private static String search(String... namesAndValues) {
        StringBuilder path = new StringBuilder("/api/audit/cases?");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            path.append(namesAndValues[i]).append('=').append(namesAndValues[i + 1]).append('&');
        }
        return path.toString();
    }
}
