package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.process.TaskDesk;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.task.TaskReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TasklistCompletionsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private final TaskDesk desk = mock(TaskDesk.class);
    private final TasklistCompletions filter = filter(desk);
    private MockFilterChain chain;
    private String token = "secret";

    @AfterEach
    void nobody() {
        CurrentActor.set(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void a_completion_goes_to_the_desk_with_plain_values(String verb) throws Exception {
        MockHttpServletResponse answer = post("task/t1/" + verb, """
                {"variables": {"solved": {"value": "yes", "type": "String"}, "count": {"value": 2, "type": "Double"},
                 "agreed": {"value": true, "type": "Boolean"}, "parts": {"value": "[{\\"part\\": \\"P-1\\"}]", "type": "Json"},
                 "note": {"value": null}}}""");
        assertThat(answer.getStatus()).isEqualTo(204);
        Map<String, Object> values = new java.util.HashMap<>(Map.of("solved", "yes", "count", 2, "agreed", true,
                "parts", List.of(Map.of("part", "P-1"))));
        values.put("note", null);
        verify(desk).complete("t1", values);
        assertThat(chain.getRequest()).as("the engine's own resource").isNull();
    }

    @Test
    void claims_are_for_the_caller_only() throws Exception {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, "agent.central-ac", "central-ac", null, null));
        assertThat(post("task/t1/claim", "{\"userId\": \"agent.central-ac\"}").getStatus()).isEqualTo(204);
        verify(desk).claim("t1");
        assertThat(post("task/t2/claim", "{\"userId\": \"somebody.else\"}").getStatus()).isEqualTo(403);
        verify(desk, never()).claim("t2");
        assertThat(post("task/t1/unclaim", "").getStatus()).isEqualTo(204);
        verify(desk).unclaim("t1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-definition/intake:3:17/submit-form", "process-definition/key/intake/submit-form",
        "process-definition/key/intake/start", "process-definition/key/intake/tenant-id/central-ac/start",
        "process-definition/intake:3:17/start"})
    void a_start_goes_to_the_desk(String path) throws Exception {
        when(desk.start(any(), any())).thenReturn("i1");
        MockHttpServletResponse answer = post(path, "{\"variables\": {\"faultText\": {\"value\": \"E6\"}}}");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("\"id\":\"i1\"");
        verify(desk).start("intake", Map.of("faultText", "E6"));
    }

    @Test
    void a_refusal_is_told_in_the_engine_s_shape_and_the_person_s_language() throws Exception {
        doThrow(Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("solved"),
                new Refusal.Label(new Text("是否解决", "Solved?"))))
                .when(desk).complete(any(), any());
        MockHttpServletResponse answer = post("task/t1/submit-form", "{}", "zh-CN");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(new ObjectMapper().readValue(answer.getContentAsByteArray(), Map.class))
                .containsEntry("type", "NOT_A_CHOICE").containsEntry("message", "是否解决不在可选项中。");
        assertThat(post("task/t1/submit-form", "{}", "en").getContentAsString()).contains("Solved? is not one of the choices.");
    }

    @Test
    void kinds_of_refusals_have_their_status() throws Exception {
        doThrow(Refusal.of(InputReason.NOT_FOUND)).when(desk).complete("foreign", Map.of());
        doThrow(Refusal.of(InputReason.ALREADY_CHANGED)).when(desk).complete("finished", Map.of());
        doThrow(Refusal.of(TaskReason.NOT_YOURS)).when(desk).complete("another-role", Map.of());
        doThrow(new CannotAcquireLockException("race")).when(desk).complete("race", Map.of());
        assertThat(post("task/foreign/complete", "{}").getStatus()).isEqualTo(404);
        assertThat(post("task/finished/complete", "{}").getStatus()).isEqualTo(409);
        assertThat(post("task/another-role/complete", "{}").getStatus()).isEqualTo(403);
        assertThat(post("task/race/complete", "{}").getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"variables\": 1}", "{\"variables\": {\"a\": 1}}", "{\"assignee\": \"x\"}",
        "{\"variables\": {\"a\": {\"value\": \"rO0AB\", \"type\": \"Object\", \"valueInfo\": {}}}}",
        "{\"variables\": {\"a\": {\"value\": \"x\", \"type\": \"File\"}}}", "{\"variables\": {\"a\": {\"value\": \"{\", \"type\": \"Json\"}}}"})
    void what_cannot_be_read_is_malformed(String body) throws Exception {
        assertThat(post("task/t1/submit-form", body).getStatus()).isEqualTo(400);
        verifyNoInteractions(desk);
    }

    @Test
    void too_much_is_too_large() throws Exception {
        assertThat(post("task/t1/submit-form", " ".repeat(5_000_000) + "{}").getStatus()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/t1", "task/t1/form", "filter/f1/list", "task/t1/comment/create"})
    void other_calls_pass(String path) throws Exception {
        post(path, "{}");
        assertThat(chain.getRequest()).isNotNull();
        verifyNoInteractions(desk);
    }

    @Test
    void a_forged_request_is_refused() throws Exception {
        token = "guessed";
        assertThat(post("task/t1/complete", "{}").getStatus()).isEqualTo(403);
        verifyNoInteractions(desk);
    }

    @Test
    void an_encoded_path_is_no_way_round() throws Exception {
        post("task/t1/%63omplete", "{}");
        verify(desk).complete("t1", Map.of());
    }

    private MockHttpServletResponse post(String path, String body) throws ServletException, IOException {
        return post(path, body, "en");
    }

    private MockHttpServletResponse post(String path, String body, String language) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", ENGINE + path);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.setContentType("application/json");
        request.addHeader("Accept-Language", language);
        request.getSession().setAttribute("CAMUNDA_CSRF_TOKEN", "secret");
        request.addHeader("X-XSRF-TOKEN", token);
        MockHttpServletResponse response = new MockHttpServletResponse();
        chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static TasklistCompletions filter(TaskDesk desk) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shared", "messages/task", "messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Jackson2ObjectMapperBuilder builder = Jackson2ObjectMapperBuilder.json();
        new WebConfiguration().strictJson().customize(builder);
        builder.featuresToEnable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        ObjectMapper json = builder.build();
        return new TasklistCompletions(desk, new TasklistAnswers(new ProblemWriter(messages), List.of(), new WebConfiguration().localeResolver(),
                json), json);
    }
}
