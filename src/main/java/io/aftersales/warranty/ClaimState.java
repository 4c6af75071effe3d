package io.aftersales.warranty;

import java.util.Arrays;

/** Where a claim stands; the last three are its ends. */
public enum ClaimState {
    IN_REVIEW, AWAITING_EVIDENCE, AWAITING_GOODWILL, DECIDED, APPEALED, SETTLING, SETTLED, DENIED, WITHDRAWN;

    public String key() {
        return Keys.of(this);
    }

    public boolean ended() {
        return this == SETTLED || this == DENIED || this == WITHDRAWN;
    }

    /** @throws IllegalArgumentException for a key that is no state */
    public static ClaimState of(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a claim: " + key));
    }
}
