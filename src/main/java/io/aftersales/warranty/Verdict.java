package io.aftersales.warranty;

/** What was decided about a line of a claim. */
public enum Verdict {
    OPEN, APPROVED, PARTLY_APPROVED, DENIED,
    /** Sent back: the claimant has to prove it. */
    EVIDENCE;

    public String key() {
        return Keys.of(this);
    }

    /** @return null for null @throws IllegalArgumentException for a key that is none */
    public static Verdict of(String key) {
        return Keys.stored(Verdict.class, key);
    }
}
