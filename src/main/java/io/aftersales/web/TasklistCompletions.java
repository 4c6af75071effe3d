package io.aftersales.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.process.TaskDesk;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Answers those calls of Tasklist that change something: claim, give back, complete, start. They take the same way as
 * {@code /api/tasks}, with the same checks of every answer; only the shape of request and answer is that of the engine's
 * REST API. Runs behind login and gateway; the engine's own resources for these calls are never reached.
 */
@Component
class TasklistCompletions extends OncePerRequestFilter {

    private static final Pattern CALL = Pattern.compile("/camunda/api/engine/engine/[^/]+/"
            + "(?:task/(?<task>[^/]+)/(?<verb>claim|unclaim|complete|submit-form)"
            + "|process-definition/(?:key/(?<key>[^/]+)(?:/tenant-id/[^/]+)?|(?<definition>[^/]+))/(?:start|submit-form))/?");

    /** Where the web application keeps its token, and where its pages send it. */
    private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";
    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";

    private final TaskDesk desk;
    private final TasklistAnswers answers;
    private final ObjectMapper json;

    TasklistCompletions(TaskDesk desk, TasklistAnswers answers, ObjectMapper json) {
        this.desk = desk;
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !call(request).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher call = call(request);
        if (!call.matches()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            requireToken(request);
            Submission submission = read(BufferedRequest.of(request));
            Object result = call.group("task") == null ? start(call, submission) : work(call, submission);
            answers.done(response, result);
        } catch (TooLargeException tooLarge) {
            answers.tooLarge(request, response);
        } catch (JsonProcessingException unreadable) {
            answers.refused(request, response, Refusal.of(InputReason.MALFORMED, Refusal.field("body")));
        } catch (Refusal refusal) {
            answers.refused(request, response, refusal);
        } catch (RuntimeException failure) {
            answers.failed(request, response, failure);
        }
    }

    /**
     * The web application's own check against forged requests stands behind this filter, so it is done here as well. Whoever
     * sends credentials with the request itself is no browser that was led astray.
     */
    private static void requireToken(HttpServletRequest request) throws Refusal {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(TOKEN);
        boolean forged = token == null || !token.equals(request.getHeader(TOKEN_HEADER));
        if (forged && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            throw Refusal.of(InputReason.FORBIDDEN, Refusal.field(TOKEN_HEADER));
        }
    }

    private static Matcher call(HttpServletRequest request) {
        return CALL.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
    }

    private Submission read(BufferedRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        Submission submission = body.length == 0 ? null : json.readValue(body, Submission.class);
        return submission == null ? new Submission(null, null, null, null) : submission;
    }

    private Object work(Matcher call, Submission submission) throws Refusal, JsonProcessingException {
        String task = call.group("task");
        switch (call.group("verb")) {
            case "claim" -> {
                if (submission.userId() != null && !Objects.equals(submission.userId(), CurrentActor.get().id())) {
                    throw Refusal.of(InputReason.FORBIDDEN, Refusal.field("userId"));
                }
                desk.claim(task);
            }
            case "unclaim" -> desk.unclaim(task);
            default -> desk.complete(task, values(submission));
        }
        return null;
    }

    private Object start(Matcher call, Submission submission) throws Refusal, JsonProcessingException {
        String definition = call.group("definition");
        String process = definition == null ? call.group("key") : definition.split(":", 2)[0];
        String id = desk.start(process, values(submission));
        Map<String, Object> instance = new HashMap<>();
        instance.put("links", List.of());
        instance.put("id", id);
        instance.put("definitionId", definition);
        instance.put("ended", true);
        instance.put("suspended", false);
        return instance;
    }

    private Map<String, Object> values(Submission submission) throws Refusal, JsonProcessingException {
        Map<String, Object> values = new HashMap<>();
        if (submission.variables() != null) {
            for (Map.Entry<String, Variable> variable : submission.variables().entrySet()) {
                values.put(variable.getKey(), value(variable.getKey(), variable.getValue()));
            }
        }
        return values;
    }

    /** Lists and rows come as JSON in a text; other serialised values than JSON are not read. */
    private Object value(String name, Variable variable) throws Refusal, JsonProcessingException {
        if (variable == null || variable.value() == null) {
            return null;
        }
        return switch (variable.type() == null ? "" : variable.type()) {
            case "Json", "json" -> variable.value() instanceof String text ? json.readValue(text, Object.class) : variable.value();
            case "", "String", "Boolean", "Integer", "Long", "Short", "Double", "Number", "Date", "Null", "string", "boolean", "integer",
                 "long", "short", "double", "number", "date", "null" -> variable.value();
            default -> throw Refusal.of(InputReason.MALFORMED, Refusal.field(name));
        };
    }

    /** @param userId who claims; nobody but the caller */
    record Submission(Map<String, Variable> variables, String businessKey, String userId, Boolean withVariablesInReturn) {
    }

    /** A variable in the shape of the engine's REST API. */
    record Variable(Object value, String type, Object valueInfo, Boolean local) {
    }
}
