package io.aftersales.security;

import jakarta.servlet.http.HttpSession;
import java.util.function.BooleanSupplier;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** For answers that outlast their request: whether whoever asked could still ask now. */
@Component
public class StillLoggedIn {

    private final Callers callers;

    StillLoggedIn(Callers callers) {
        this.callers = callers;
    }

    /**
     * A question about the caller of the running request, to be asked later on any thread: no after a logout, once the session
     * ran out, and seconds after the person was disabled or has another password.
     *
     * @param session null where the caller has none
     */
    public BooleanSupplier ofCaller(HttpSession session) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return () -> (session == null || lives(session)) && callers.of(login).isPresent();
    }

    private static boolean lives(HttpSession session) {
        try {
            session.getCreationTime();
            return true;
        } catch (IllegalStateException invalidated) {
            return false;
        }
    }
}
