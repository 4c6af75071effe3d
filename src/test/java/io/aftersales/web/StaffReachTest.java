package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who administers a branch changes nobody beyond it; who leads one reads no telephone numbers beyond it. */
@PlatformTest
class StaffReachTest {

    private static final String ADMINISTRATOR = "administrator.central-ac";
    private static final String SOUTH = "central-ac.south";
    private static final String NORTH = "central-ac.north-west";

    @Autowired
    private ApiCalls api;
    @Autowired
    private StaffService staff;
    @Autowired
    private JdbcClient jdbc;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> people = new ArrayList<>();
    private String ofSouth;
    private String leader;
    private String near;
    private String far;
    private String top;

    @BeforeEach
    void an_administrator_of_a_branch_and_others() {
        ofSouth = somebody("keeper", new Assignment(SOUTH, Role.ADMINISTRATOR));
        leader = somebody("leader", new Assignment(SOUTH, Role.BRANCH_MANAGER));
        near = somebody("near", new Assignment(SOUTH, Role.AGENT));
        far = somebody("far", new Assignment(NORTH, Role.AGENT));
        top = somebody("top", new Assignment(SOUTH, Role.AGENT), new Assignment("central-ac.hq", Role.GENERAL_MANAGER));
    }

    @AfterEach
    void who_go_again() throws Exception {
        for (String person : people) {
            assertThat(put(ADMINISTRATOR, person, changed("甲", false)).status()).as(person).isEqualTo(200);
        }
    }

    @Test
    void a_person_is_changed_by_those_only_who_administer_all_of_the_persons_units() throws Exception {
        assertThat(put(ofSouth, near, ApiCalls.with(changed("乙", true), "roles", List.of(Map.of("unitId", SOUTH, "role", "agent")))).status()).isEqualTo(200);
        for (String person : List.of(far, top)) {
            for (Map<String, Object> wanted : List.of(ApiCalls.with(changed("乙", true), "password", "a-new-password-1"), changed("乙", false))) {
                ApiCalls.Answer answer = put(ofSouth, person, wanted);
                assertThat(answer.status()).as(answer.text()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("ABOVE_OWN_REACH");
            }
            assertThat(api.get(person, "/api/me").status()).as("still in, by the old password").isEqualTo(200);
        }
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'access.refused' and payload like ?").param("%person " + top + "%")
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void who_administers_a_branch_issues_sees_and_revokes_no_token_of_the_organisation() throws Exception {
        Map<String, Object> wanted = Map.of("name", "till " + suffix, "organisation", "central-ac", "roles", List.of("general-manager"));
        assertThat(api.post(ofSouth, "/api/tokens", wanted).code()).isEqualTo("ABOVE_OWN_REACH");
        String token = api.done(ADMINISTRATOR, "/api/tokens", wanted).at("/token/id").asText();
        assertThat(api.read(ofSouth, "/api/tokens")).isEmpty();
        assertThat(api.call(HttpMethod.DELETE, ofSouth, "/api/tokens/" + token, null, null, "en").status()).isEqualTo(404);
        assertThat(api.read(ADMINISTRATOR, "/api/tokens").findValuesAsText("id")).contains(token);
        assertThat(api.call(HttpMethod.DELETE, ADMINISTRATOR, "/api/tokens/" + token, null, null, "en").status()).isEqualTo(204);
    }

    @Test
    void who_changes_what_holds_for_the_organisation_does_so_at_its_head_office() throws Exception {
        for (String role : List.of("analyst", "rule-approver")) {
            Map<String, Object> hired = Map.of("id", "hired." + suffix, "organisation", "central-ac", "name", "丙", "password", "a-new-password-1",
                    "roles", List.of(Map.of("unitId", SOUTH, "role", role)));
            api.refused(ADMINISTRATOR, "/api/people", hired, 422, "ROLE_OF_HEAD_OFFICE", "roles");
        }
    }

    @Test
    void how_to_reach_somebody_is_told_to_those_who_reach_the_unit() throws Exception {
        assertThat(phone(leader, near)).isEqualTo("13800000000");
        assertThat(phone(leader, leader)).isEqualTo("13800000000");
        assertThat(phone(leader, far)).isNull();
        assertThat(phone("auditor.central-ac", far)).isEqualTo("13800000000");
        assertThat(api.read(leader, "/api/people/" + far).path("name").asText()).isEqualTo("甲");
        JsonNode first = api.read(leader, "/api/people?organisation=central-ac&limit=1&after=" + far.substring(0, far.length() - 1)).at("/items/0");
        assertThat(first.path("id").asText()).isEqualTo(far);
        assertThat(first.path("phone").asText(null)).isNull();
    }

    private String phone(String reader, String person) throws Exception {
        return api.read(reader, "/api/people/" + person).path("phone").asText(null);
    }

    private String somebody(String name, Assignment... roles) {
        String id = name + "." + suffix;
        staff.addPerson(new Person(id, "central-ac", "甲", name + "@example.com", "13800000000", "zh", true, List.of(roles)),
                staff.passwordHash(ADMINISTRATOR).orElseThrow());
        people.add(id);
        return id;
    }

    private ApiCalls.Answer put(String by, String person, Map<String, ?> wanted) throws Exception {
        return api.call(HttpMethod.PUT, by, "/api/people/" + person, wanted, null, "en");
    }

    /** Without any role. */
    private static Map<String, Object> changed(String name, boolean active) {
        return new HashMap<>(Map.of("name", name, "language", "zh", "active", active, "roles", List.of()));
    }
}
