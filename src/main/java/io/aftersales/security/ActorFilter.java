package io.aftersales.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the actor of the request for audit, reach and engine, in the role that the request asks for, and forgets them when the thread goes on to somebody else. */
class ActorFilter extends OncePerRequestFilter {

    private final Callers callers;
    private final EngineLogin engine;

    ActorFilter(Callers callers, EngineLogin engine) {
        this.callers = callers;
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = callers.of(SecurityContextHolder.getContext().getAuthentication());
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String path = AccessDecision.path(request);
        Actor actor = AccessRules.find(request.getMethod(), path).map(who -> caller.get().actingAs(who.roles())).orElse(caller.get().actor());
        CurrentActor.set(actor);
        if (path.startsWith("/camunda/")) {
            engine.beginChecked();
        } else {
            engine.begin(actor);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            engine.end();
            CurrentActor.set(null);
        }
    }
}
