package io.aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import io.aftersales.organisation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that there is, for everybody: nobody, each role, machines; and what belongs to others. */
@PlatformTest
class AccessMatrixTest {

    private static final List<AccessMatrix.Line> EXPECTED = AccessMatrix.read();
    /** What a pattern asks of a part of the path, braces and all. */
    private static final String INSIDE = "[^{}]*(?:\\{[^{}]*}[^{}]*)*";

    @Autowired
    private MockMvc mvc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    private final Map<String, String> patterns = new TreeMap<>();

    @Test
    void every_endpoint_has_a_line_in_the_matrix_and_every_line_an_endpoint() throws Exception {
        assertThat(EXPECTED).extracting(AccessMatrix.Line::endpoint).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(patterns().keySet());
        assertThat(EXPECTED).extracting(AccessMatrix.Line::endpoint).containsAll(contract());
    }

    @Test
    void the_rules_are_those_of_the_matrix() {
        for (AccessMatrix.Line line : EXPECTED) {
            Optional<AccessRules.Who> rule = AccessRules.find(line.method(), path(line));
            assertThat(rule).as(line.endpoint()).isPresent();
            assertThat(rule.get().roles()).as(line.endpoint()).isEqualTo(line.roles());
            assertThat(rule.get().machines()).as("machines: " + line.endpoint()).isEqualTo(line.machines());
        }
    }

    @Test
    void nobody_gets_in_anywhere() throws Exception {
        for (AccessMatrix.Line line : EXPECTED) {
            int status = mvc.perform(request(HttpMethod.valueOf(line.method()), path(line))).andReturn().getResponse().getStatus();
            assertThat(status).as(line.endpoint()).isEqualTo(path(line).equals("/") ? 302 : 401);
        }
    }

    /** Over HTTP, for every endpoint: refused where the matrix says so, let in else; a wild call never ends in a fault of ours. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_calls_what_it_is_for_and_nothing_else(Role role) throws Exception {
        for (AccessMatrix.Line line : EXPECTED) {
            if (!line.roles().contains(role)) {
                assertThat(status(line, httpBasic(user(role), "demo"))).as(role + " " + line.endpoint()).isEqualTo(403);
            } else if (harmless(line)) {
                assertThat(status(line, httpBasic(user(role), "demo"))).as(role + " " + line.endpoint()).isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    @Test
    void a_machine_without_a_role_calls_what_machines_are_for_and_nothing_else() throws Exception {
        String secret = token();
        RequestPostProcessor machine = request -> {
            request.addHeader("Authorization", "Bearer " + secret);
            return request;
        };
        for (AccessMatrix.Line line : EXPECTED) {
            if (!line.machines()) {
                assertThat(status(line, machine)).as("machine " + line.endpoint()).isEqualTo(403);
            } else if (harmless(line)) {
                assertThat(status(line, machine)).as("machine " + line.endpoint()).isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    /** Reads, and calls without a body of something that is not there, which change nothing. */
    private static boolean harmless(AccessMatrix.Line line) {
        return line.method().equals("GET") || line.pattern().contains("{");
    }

    private String token() throws Exception {
        String answer = mvc.perform(post("/api/tokens").with(httpBasic("administrator.central-ac", "demo")).contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"matrix\", \"organisation\": \"central-ac\", \"roles\": []}")).andReturn().getResponse().getContentAsString();
        return JsonPath.read(answer, "$.secret");
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

    private int status(AccessMatrix.Line line, RequestPostProcessor caller) throws Exception {
        return mvc.perform(request(HttpMethod.valueOf(line.method()), path(line)).with(caller)).andReturn().getResponse().getStatus();
    }

    private static String user(Role role) {
        return role.key() + ".central-ac";
    }

    /** What the application serves: the pattern by the endpoint as the contract writes it, {@code METHOD path}. */
    private Map<String, String> patterns() {
        if (!patterns.isEmpty()) {
            return patterns;
        }
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.aftersales.")) {
                return;
            }
            mapping.getPathPatternsCondition().getPatternValues().forEach(pattern -> mapping.getMethodsCondition().getMethods()
                    .forEach(method -> patterns.put(method.name() + " " + pattern.replaceAll("\\{([A-Za-z]+):" + INSIDE + "}", "{$1}"), pattern)));
        });
        return patterns;
    }

    /** A path that fits: numbers where the pattern wants numbers, a word elsewhere. */
    private String path(AccessMatrix.Line line) {
        return patterns().getOrDefault(line.endpoint(), line.pattern()).replaceAll("\\{[A-Za-z]+:" + INSIDE + "}", "7")
                .replaceAll("\\{[^{}]*}", "no-such");
    }

    /** What the committed contract of the API names. */
    private static Set<String> contract() throws IOException {
        Set<String> endpoints = new TreeSet<>();
        new ObjectMapper().readTree(Path.of("src/main/resources/openapi.json").toFile()).path("paths").fields().forEachRemaining(path ->
                path.getValue().fieldNames().forEachRemaining(method -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return endpoints;
    }
}
