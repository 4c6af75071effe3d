package io.aftersales.security;

/** The platform does not start with these settings; the message is one sentence that says what to set. */
class UnsafeSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeSettingsException(String sentence) {
        super(sentence, null, false, false);
    }
}
