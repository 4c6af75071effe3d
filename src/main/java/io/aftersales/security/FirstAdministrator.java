package io.aftersales.security;

import java.util.List;

import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives a new production database its first administrator, and refuses one in which somebody still has the demo's password. */
@Component
@Profile("prod")
class FirstAdministrator implements SmartLifecycle {

    private static final String ADMINISTRATOR = "admin";

    private final StaffService staff;
    private final PasswordEncoder passwords;
    private final String password;
    private boolean running;

    FirstAdministrator(StaffService staff, PasswordEncoder passwords, @Value("${aftersales.admin.password:}") String password) {
        this.staff = staff;
        this.passwords = passwords;
        this.password = password;
    }

    @Override
    public void start() {
        running = true;
        if (staff.passwordHashes().stream().anyMatch(hash -> passwords.matches("demo", hash))) {
            throw new UnsafeSettingsException("This database holds people with the demo's password; production does not start on it.");
        }
        if (staff.person(ADMINISTRATOR).isPresent()) {
            return;
        }
        if (password.isBlank()) {
            throw new UnsafeSettingsException("Nobody could log in: set AFTERSALES_ADMIN_PASSWORD for the first start.");
        }
        staff.addPerson(new Person(ADMINISTRATOR, null, "Administrator", null, null, "zh", true, List.of()), passwords.encode(password));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the first request, and before sample organisations would bring an administrator of their own. */
    @Override
    public int getPhase() {
        return -1100;
    }
}
