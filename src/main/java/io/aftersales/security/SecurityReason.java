package io.aftersales.security;

import io.aftersales.shared.Reason;

/** Why a request about somebody's own login is refused. */
enum SecurityReason implements Reason {
    /** Too many wrong guesses; a minute later it may be tried again. */
    TOO_MANY_REQUESTS;

    @Override
    public Kind kind() {
        return Kind.TOO_MANY;
    }
}
