package io.aftersales.security;

import io.aftersales.organisation.StaffService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Lets people change their own password: guesses run into the limit of logins, and all their sessions end but the one that asks. */
@Service
public class PasswordService {

    private final StaffService staff;
    private final LoginLimit limit;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    PasswordService(StaffService staff, LoginLimit limit) {
        this.staff = staff;
        this.limit = limit;
    }

    /** @throws Refusal after too many wrong guesses, and as {@link StaffService#changeOwnPassword} refuses */
    public void change(String current, String wanted, HttpServletRequest request, HttpServletResponse response) throws Refusal {
        String user = CurrentActor.get().id();
        String address = request.getRemoteAddr();
        if (!limit.allows(user, address)) {
            throw Refusal.of(SecurityReason.TOO_MANY_REQUESTS);
        }
        String hash;
        try {
            hash = staff.changeOwnPassword(current, wanted);
        } catch (Refusal refusal) {
            if ("current".equals(refusal.field())) {
                limit.failed(user, address);
            }
            throw refusal;
        }
        if (request.getSession(false) != null) {
            stay(user, hash, request, response);
        }
    }

    private void stay(String user, String hash, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordLogin.of(user, hash));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
