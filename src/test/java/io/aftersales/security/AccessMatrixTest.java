package io.aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.aftersales.PlatformTest;
import io.aftersales.organisation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that there is, for everybody: nobody, each role, machines; and what belongs to others. */
@PlatformTest
class AccessMatrixTest {

    /** Who may call what, written once more and by hand, so that a slip in the rules is seen. */
    private static final Map<String, Set<Role>> EXPECTED = new TreeMap<>(Map.of(
            "POST /api/imports/reports", Set.of(Role.AGENT, Role.ADMINISTRATOR),
            "POST /api/decisions/severity/evaluate", Set.of(Role.ANALYST, Role.AUDITOR, Role.ADMINISTRATOR),
            "POST /api/cases", Set.of(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.TECHNICIAN, Role.BRANCH_MANAGER, Role.ADMINISTRATOR),
            "POST /api/cases/R-20260101-0001/cancel", Set.of(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.BRANCH_MANAGER,
                    Role.CHIEF_ENGINEER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR),
            "GET /api/cases", Set.of(Role.values()),
            "POST /api/people", Set.of(Role.ADMINISTRATOR),
            "PUT /api/people/agent.central-ac", Set.of(Role.ADMINISTRATOR),
            "POST /api/tokens", Set.of(Role.ADMINISTRATOR),
            "POST /api/organisations", Set.of(Role.ADMINISTRATOR),
            "POST /api/messages/1/resend", Set.of(Role.ADMINISTRATOR)));

    @Autowired
    private MockMvc mvc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void every_endpoint_has_a_rule() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint ->
                assertThat(AccessRules.find(endpoint.method, endpoint.path)).as(endpoint + " in AccessRules").isPresent());
    }

    @Test
    void nobody_gets_in_anywhere() throws Exception {
        for (Endpoint endpoint : endpoints()) {
            int status = mvc.perform(request(HttpMethod.valueOf(endpoint.method), endpoint.path)).andReturn().getResponse().getStatus();
            assertThat(status).as(endpoint.toString()).isEqualTo(endpoint.path.equals("/") ? 302 : 401);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_calls_what_it_is_for_and_nothing_else(Role role) throws Exception {
        for (Map.Entry<String, Set<Role>> entry : EXPECTED.entrySet()) {
            String[] call = entry.getKey().split(" ");
            int status = status(call[0], call[1], user(role));
            if (entry.getValue().contains(role)) {
                assertThat(status).as(role + " " + entry.getKey()).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(role + " " + entry.getKey()).isEqualTo(403);
            }
        }
    }

    /** What the rules refuse is refused over HTTP, for every endpoint and role; a wild call never ends in a fault of ours. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void the_rules_hold_over_http(Role role) throws Exception {
        for (Endpoint endpoint : endpoints()) {
            boolean allowed = AccessRules.find(endpoint.method, endpoint.path).orElseThrow().roles().contains(role);
            if (!allowed) {
                assertThat(status(endpoint.method, endpoint.path, user(role))).as(role + " " + endpoint).isEqualTo(403);
            } else if (endpoint.method.equals("GET")) {
                assertThat(status(endpoint.method, endpoint.path, user(role))).as(role + " " + endpoint).isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void what_belongs_to_others_looks_like_what_is_not_there(String user, String foreign, String missing) throws Exception {
        String first = body(user, foreign);
        assertThat(first).contains("NOT_FOUND");
        assertThat(first.replace(foreign, "")).isEqualTo(body(user, missing).replace(missing, ""));
    }

    static Stream<List<String>> foreignCalls() {
        return Stream.of(
                List.of("administrator.central-ac", "/api/people/agent.room-ac", "/api/people/no-such-person"),
                List.of("administrator.central-ac", "/api/people/admin", "/api/people/no-such-person"),
                List.of("administrator.central-ac", "/api/organisations/room-ac/units", "/api/organisations/no-such/units"),
                List.of("dispatcher.central-ac.south", "/api/people?organisation=room-ac", "/api/people?organisation=no-such"));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> foreign() {
        return foreignCalls().map(call -> org.junit.jupiter.params.provider.Arguments.of(call.toArray()));
    }

    private String body(String user, String path) throws Exception {
        return mvc.perform(get(path).with(httpBasic(user, "demo"))).andReturn().getResponse().getContentAsString();
    }

    private int status(String method, String path, String user) throws Exception {
        return mvc.perform(request(HttpMethod.valueOf(method), path).with(httpBasic(user, "demo"))).andReturn().getResponse().getStatus();
    }

    private static String user(Role role) {
        return role.key() + ".central-ac";
    }

    private List<Endpoint> endpoints() {
        Set<Endpoint> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.aftersales.")) {
                return;
            }
            mapping.getPathPatternsCondition().getPatternValues().forEach(pattern -> mapping.getMethodsCondition().getMethods()
                    .forEach(method -> endpoints.add(new Endpoint(method.name(), sample(pattern)))));
        });
        return new ArrayList<>(endpoints);
    }

    /** A path that fits the pattern: numbers where it wants numbers, a word elsewhere. */
    private static String sample(String pattern) {
        return pattern.replaceAll("\\{[A-Za-z]+:[^{}]*(\\{[^{}]*}[^{}]*)*}", "7").replaceAll("\\{[^{}]*}", "no-such");
    }

    private record Endpoint(String method, String path) implements Comparable<Endpoint> {

        @Override
        public int compareTo(Endpoint other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
