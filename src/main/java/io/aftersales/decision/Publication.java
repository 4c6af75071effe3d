package io.aftersales.decision;

import java.time.Instant;

/**
 * A version of a decision table and since when it is in force.
 *
 * @param organisation whose table it is; {@code shared} for the one that all use who have none of their own
 * @param definitionId the engine's id of this version
 * @param version      counted per organisation and key
 * @param checksum     SHA-256 of the file, hexadecimal
 * @param publishedBy  the person, or {@code build} for what came with the software
 */
public record Publication(String definitionId, String organisation, String key, int version, String checksum, String publishedBy,
                          Instant publishedAt) {

    public boolean shared() {
        return Publications.SHARED.equals(organisation);
    }
}
