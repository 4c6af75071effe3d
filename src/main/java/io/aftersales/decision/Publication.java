package io.aftersales.decision;

import java.time.Instant;

/**
 * A version of a decision table and since when it is in force.
 *
 * @param organisation whose table it is; {@code shared} for the one that all use who have none of their own
 * @param definitionId the engine's id of this version
 * @param version      counted per organisation and key
 * @param checksum     SHA-256 of the file, hexadecimal
 * @param publishedBy  the person who wanted it, or {@code build} for what came with the software
 * @param effectiveAt  the instant from which it counts; it can wait
 * @param approval     null for what came with the software
 * @param withdrawnAt  when it was taken back before it began; null where it was not
 */
public record Publication(String definitionId, String organisation, String key, int version, String checksum, String publishedBy,
                          Instant publishedAt, Instant effectiveAt, Approval approval, Instant withdrawnAt) {

    /** What came with the software was published by this. */
    public static final String BUILD = "build";

    public boolean shared() {
        return Publications.SHARED.equals(organisation);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it had begun at an instant; a later version may have followed it since. */
    public boolean begunBy(Instant instant) {
        return !withdrawn() && !effectiveAt.isAfter(instant);
    }
}
