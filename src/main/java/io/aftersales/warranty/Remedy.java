package io.aftersales.warranty;

/** What the claimant gets, in the words of the table refund-exchange; none where only money is asked for, or nothing is owed. */
public enum Remedy {
    FULL_REFUND_ON_REQUEST(true), FREE_EXCHANGE(true), FREE_REPAIR(true), QUOTE(false), PAID_REPAIR(false), NONE(false);

    private final boolean free;

    Remedy(boolean free) {
        this.free = free;
    }

    public String key() {
        return Keys.of(this);
    }

    /** Whether the customer gets it for nothing. */
    public boolean free() {
        return free;
    }

    /** @return null for null @throws IllegalArgumentException for a key that is none */
    public static Remedy of(String key) {
        return Keys.stored(Remedy.class, key);
    }
}
