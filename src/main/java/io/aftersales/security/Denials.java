package io.aftersales.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

import io.aftersales.organisation.AccessAttempts;
import io.aftersales.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a refused request gets: 401 or the login page without an identity, 404 for what no rule names, 429 after too many
 * guesses, 403 otherwise. No challenge asks browsers for a password: they would send it along with cross-site requests.
 */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ErrorAnswers answers;
    private final Callers callers;
    private final AccessAttempts attempts;

    Denials(ErrorAnswers answers, Callers callers, AccessAttempts attempts) {
        this.answers = answers;
        this.callers = callers;
        this.attempts = attempts;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        if (failure instanceof TooManyAttemptsException) {
            answers.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
        } else if (isApi(request) || failure instanceof BadCredentialsException) {
            unauthorized(request, response);
        } else if (AccessDecision.isUnknown(request)) {
            answers.write(request, response, HttpStatus.NOT_FOUND, "NOT_FOUND");
        } else if (wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + LoginPage.PATH);
        } else {
            unauthorized(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        boolean nobody = callers.of(SecurityContextHolder.getContext().getAuthentication()).isEmpty();
        if (denied instanceof CsrfException && !(nobody && isApi(request))) {
            answers.write(request, response, HttpStatus.FORBIDDEN, "CROSS_SITE");
        } else if (nobody) {
            endSession(request);
            unauthorized(request, response);
        } else if (AccessDecision.isUnknown(request)) {
            answers.write(request, response, HttpStatus.NOT_FOUND, "NOT_FOUND");
        } else {
            note(request);
            answers.write(request, response, HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    /** Pages that a person may have opened and that lead back there after the login. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod()) && !isApi(request)
                && ("/".equals(AccessDecision.path(request)) || accept != null && accept.contains("text/html"));
    }

    private static boolean isApi(HttpServletRequest request) {
        String path = AccessDecision.path(request);
        return path.startsWith("/api/") || path.startsWith("/camunda/api/");
    }

    private void unauthorized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answers.write(request, response, HttpStatus.UNAUTHORIZED, "UNAUTHORIZED");
    }

    /** Who calls what changes organisations, people or tokens without the role to do so is noted. */
    private void note(HttpServletRequest request) {
        String path = AccessDecision.path(request);
        boolean administration = path.startsWith("/api/people") || path.startsWith("/api/organisations") || path.startsWith("/api/tokens");
        if (administration && !"GET".equals(request.getMethod())) {
            callers.of(SecurityContextHolder.getContext().getAuthentication()).ifPresent(caller ->
                    CurrentActor.run(caller.actor(), () -> attempts.refused(request.getMethod() + " " + path)));
        }
    }

    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
