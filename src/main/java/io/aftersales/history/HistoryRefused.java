package io.aftersales.history;

/** A history is not written, for the reason that the message says. */
class HistoryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryRefused(String why) {
        super(why);
    }
}
