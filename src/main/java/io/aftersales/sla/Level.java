package io.aftersales.sla;

import java.util.Locale;

/** The steps of an escalation, in their order. */
public enum Level {
    /** Still in time, but near the end of it. */
    WARN(0.75),
    /** The due instant has passed. */
    DUE(1),
    /** Missed, and still open a good while later. */
    LATER(1.5);

    private final double usualShare;

    Level(double usualShare) {
        this.usualShare = usualShare;
    }

    /** After which share of the time the level is reached where the organisation's table names none. */
    public double usualShare() {
        return usualShare;
    }

    /** As tables and messages name it: {@code warn, due, later}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Level of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
