package io.aftersales.servicecase;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a case stands; that of a repair follows the activity that its process is in. A case of another kind is open until it
 * ends; its capability knows more.
 */
public enum Status {
    REPORTED, DISPATCHING, VISITING, QUOTING, AWAITING_PARTS, CALLING_BACK, AWAITING_PAYMENT, OPEN, CLOSED, CANCELLED, DUPLICATE;

    /** The name in tables, models and answers, for example {@code awaiting-parts}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the case has ended; an ended case changes no more. */
    public boolean ended() {
        return this == CLOSED || this == CANCELLED || this == DUPLICATE;
    }

    /** @throws IllegalArgumentException for a key that is no status */
    public static Status of(String key) {
        return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status: " + key));
    }
}
