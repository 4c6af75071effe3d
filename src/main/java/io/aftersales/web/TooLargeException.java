package io.aftersales.web;

import java.io.IOException;

/** The body goes on beyond what is taken. */
class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("body larger than " + limit + " bytes");
    }
}
