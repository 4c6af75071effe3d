package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.process.CaseRoad;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with several roles: the trail notes the one by which they did what they did. */
@PlatformTest
class ActingRoleTest {

    private static final String ADMINISTRATOR = "administrator.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private CaseRoad road;
    @Autowired
    private StaffService staff;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private ApiCalls api;

    private final String person = "several." + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebody_with_three_roles() throws Exception {
        List<Assignment> roles = Stream.of(Role.AGENT, Role.AUDITOR, Role.DISPATCHER).map(role -> new Assignment("central-ac.hq", role)).toList();
        staff.addPerson(new Person(person, "central-ac", "周敏", null, null, "zh", true, roles), staff.passwordHash(ADMINISTRATOR).orElseThrow());
    }

    @AfterEach
    void who_goes_again() throws Exception {
        Map<String, Object> gone = new HashMap<>(Map.of("name", "周敏", "language", "zh", "active", false, "roles", List.of()));
        assertThat(api.call(HttpMethod.PUT, ADMINISTRATOR, "/api/people/" + person, gone, null, "en").status()).isBetween(200, 204);
    }

    @Test
    void a_call_notes_the_role_that_it_asks_for() throws Exception {
        String number = road.open("central-ac");
        assertThat(api.post(person, "/api/retention/holds", Map.of("caseNumber", number, "reason", "诉讼")).status()).isEqualTo(204);
        assertThat(roleOf(number, "hold.placed")).isEqualTo("auditor on central-ac.hq");
        assertThat(api.call(HttpMethod.DELETE, person, "/api/retention/holds/" + number, null, null, "en").status()).isEqualTo(204);
    }

    @Test
    void a_task_notes_the_role_to_which_it_was_offered() throws Exception {
        String number = road.open("central-ac");
        road.toDispatch(number);
        String task = road.task(number, "DispatchTechnician").id();
        assertThat(api.done(person, "/api/tasks/" + task + "/claim", Map.of()).path("holder").asText()).isEqualTo("周敏");
        assertThat(roleOf(number, "task.claimed")).isEqualTo("dispatcher on central-ac.hq");
    }

    @Test
    void what_was_done_in_a_role_that_nobody_gave_is_odd() throws Exception {
        String number = road.open("central-ac");
        extended(number, "dispatcher");
        assertThat(api.read("auditor.central-ac", "/api/cases/" + number + "/story").path("oddities").findValuesAsText("name"))
                .containsOnlyOnce("without-role");
        jdbc.sql("insert into role_assignment (person_id, unit_id, role) values (?, 'central-ac.hq', 'supervisor')").param(person).update();
        extended(number, "supervisor");
        assertThat(api.read("auditor.central-ac", "/api/cases/" + number + "/story").path("oddities").findValuesAsText("name"))
                .as("put into the database").filteredOn("without-role"::equals).hasSize(2);
        jdbc.sql("delete from role_assignment where person_id = ? and role = 'supervisor'").param(person).update();
    }

    private void extended(String number, String role) {
        CurrentActor.run(new Actor(Actor.Kind.PERSON, person, "central-ac", role, "central-ac.hq"), () -> transactions.executeWithoutResult(
                status -> audit.record(AuditTrail.ofCase(number), "clock.extended", Map.of("target", "arrive"))));
    }

    private String roleOf(String number, String kind) {
        return jdbc.sql("select actor_role || ' on ' || actor_unit from audit_event where stream = ? and kind = ? and actor = ?")
                .params("case:" + number, kind, person).query(String.class).single();
    }
}
