package io.aftersales.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets machines in by their token, for one request at a time: as bearer, or as the password of HTTP Basic. */
class MachineFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final TokenService tokens;
    private final LoginLimit limit;
    private final ErrorAnswers answers;

    MachineFilter(TokenService tokens, LoginLimit limit, ErrorAnswers answers) {
        this.tokens = tokens;
        this.limit = limit;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!limit.allows("token", request.getRemoteAddr())) {
            answers.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
        } else {
            Optional<Caller> machine = tokens.caller(token.get());
            if (machine.isPresent()) {
                proceed(machine.get(), request, response, chain);
            } else {
                limit.failed("token", request.getRemoteAddr());
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                answers.write(request, response, HttpStatus.UNAUTHORIZED, "UNAUTHORIZED");
            }
        }
    }

    private static void proceed(Caller machine, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(machine, null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(new Admitted(request), response);
    }

    /** The credentials have done their work; the filter for people's passwords shall not try them again. */
    private static final class Admitted extends HttpServletRequestWrapper {

        private Admitted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }

    private static Optional<String> token(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length()) ? password(header.substring(BASIC.length()).strip())
                .filter(password -> password.startsWith(TokenService.PREFIX)) : Optional.empty();
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.contains(":") ? Optional.of(pair.substring(pair.indexOf(':') + 1)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
