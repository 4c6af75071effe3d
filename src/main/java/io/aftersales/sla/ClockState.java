package io.aftersales.sla;

import java.util.Locale;

/** What has become of a clock. */
public enum ClockState {
    RUNNING,
    /** Does not count: the case waits for somebody else. */
    PAUSED,
    /** Reached in time. */
    MET,
    /** The due instant passed before the target was reached, whether or not it was reached afterwards. */
    BREACHED,
    /** Ended without a verdict. */
    CANCELLED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ClockState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
