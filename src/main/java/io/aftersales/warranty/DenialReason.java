package io.aftersales.warranty;

/** Why less is granted than was asked for: a closed list. */
public enum DenialReason {
    NOT_COVERED, NO_PROOF, USER_DAMAGE, WEAR_AND_TEAR, NOT_THE_CAUSAL_PART, WORK_NOT_NEEDED, PRICE_TOO_HIGH, ALREADY_COMPENSATED,
    /** Set where the second person does not approve goodwill. */
    GOODWILL_REFUSED;

    public String key() {
        return Keys.of(this);
    }

    /** @return null for null @throws IllegalArgumentException for a key that is none */
    public static DenialReason of(String key) {
        return Keys.stored(DenialReason.class, key);
    }
}
