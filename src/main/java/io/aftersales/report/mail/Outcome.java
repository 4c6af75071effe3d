package io.aftersales.report.mail;

import java.util.Locale;

/** What became of a report that was due by mail. */
public enum Outcome {
    SENT,
    /** The person is gone. */
    LEFT,
    /** The role no longer allows the report, or nothing of it is within reach. */
    NO_ACCESS,
    NO_ADDRESS,
    /** The report no longer knows the grouping or the filter. */
    REFUSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
