package io.aftersales.security;

import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at. */
class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttemptsException() {
        super("too many attempts");
    }
}
