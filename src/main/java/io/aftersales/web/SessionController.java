package io.aftersales.web;

import io.aftersales.security.PasswordService;
import io.aftersales.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own login. */
@RestController
class SessionController {

    static final String PASSWORD = "/api/session/password";

    private final PasswordService passwords;

    SessionController(PasswordService passwords) {
        this.passwords = passwords;
    }

    /** All other sessions of the person end. */
    @PostMapping(PASSWORD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody Passwords given, HttpServletRequest request, HttpServletResponse response) throws Refusal {
        passwords.change(given.current, given.wanted, request, response);
    }

    /** @param current the password as it is @param wanted as it shall be */
    record Passwords(String current, String wanted) {
    }
}
