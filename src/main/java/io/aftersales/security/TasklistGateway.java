package io.aftersales.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import io.aftersales.security.TasklistCalls.Call;
import io.aftersales.shared.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands between browsers and the engine's web application: lets through what Tasklist needs and nothing else, and reads
 * every query before the engine does. The other web applications of the engine are not there.
 */
@Component
class TasklistGateway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TasklistGateway.class);
    private static final String API = "/camunda/api/";
    private static final String START = "/camunda/app/tasklist/default/";

    private final ErrorAnswers answers;
    private final ServerFilters filters;

    TasklistGateway(ErrorAnswers answers, ServerFilters filters) {
        this.answers = answers;
        this.filters = filters;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = AccessDecision.path(request);
        return !path.equals("/camunda") && !path.startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = AccessDecision.path(request);
        if (path.equals("/camunda") || path.equals("/camunda/") || path.equals("/camunda/app/") || path.equals("/camunda/app")) {
            response.sendRedirect(request.getContextPath() + START);
        } else if (path.startsWith(API)) {
            call(path.substring(API.length()), request, response, chain);
        } else if (path.startsWith("/camunda/app/tasklist/") || path.startsWith("/camunda/lib/") || path.startsWith("/camunda/assets/")
                || path.equals("/camunda/favicon.ico")) {
            chain.doFilter(request, response);
        } else {
            absent(request, response);
        }
    }

    private void call(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Call> call = TasklistCalls.find(request.getMethod(), path, CurrentActor.get().id());
        if (call.isEmpty()) {
            absent(request, response);
            return;
        }
        switch (call.get()) {
            case LOGOUT -> endSession(request, response);
            case READ, WORK -> chain.doFilter(request, response);
            case QUERY -> query(path, request, response, chain);
        }
    }

    private void query(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String person = CurrentActor.get().id();
        Map<String, Object> additions = TasklistCalls.filterOf(path).map(filter -> filters.additions(filter, person)).orElse(Map.of());
        try {
            chain.doFilter(TasklistQuery.checked(request, additions), response);
        } catch (TasklistQuery.UnsafeQueryException unsafe) {
            LOG.warn("{} sent a query that is refused: {}", CurrentActor.get().id(), unsafe.getMessage());
            answers.write(request, response, HttpStatus.BAD_REQUEST, "BAD_REQUEST");
        }
    }

    /** Signing out of Tasklist is signing out. */
    private static void endSession(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.debug("not offered: {} {}", request.getMethod(), request.getRequestURI());
        answers.write(request, response, HttpStatus.NOT_FOUND, "NOT_FOUND");
    }
}
