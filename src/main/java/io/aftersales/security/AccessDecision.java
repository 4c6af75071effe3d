package io.aftersales.security;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Asks {@link AccessRules} for each request; what they do not name is refused and then answered as not found. */
@Component
class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String UNKNOWN = AccessDecision.class.getName() + ".unknown";

    private final Callers callers;

    AccessDecision(Callers callers) {
        this.callers = callers;
    }

    /** Whether the request was refused because no rule names its path. */
    static boolean isUnknown(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(UNKNOWN));
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<AccessRules.Who> who = AccessRules.find(request.getMethod(), path(request));
        request.setAttribute(UNKNOWN, who.isEmpty());
        return new AuthorizationDecision(who.isPresent()
                && callers.of(authentication.get()).filter(who.get()::includes).isPresent());
    }

    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return (AuthorizationDecision) authorize(authentication, context);
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
