package io.aftersales.verify;

import java.time.Instant;

/**
 * One link of a chain.
 *
 * @param payload  canonical JSON, exactly as hashed
 * @param prevHash the hash of the event before it in the stream; for the first see {@link #genesis}
 * @param format   1: as it was first; 2: the hash also covers the key's id and the signature of the event before, so that whoever
 *                 checks the last signature of a chain has checked all
 */
public record Event(String stream, long seq, Instant at, String kind, String actorKind, String actor, String role, String unit,
                    String organisation, String payload, String prevHash, String hash, String signature, String keyId, int format)
        implements Item {

    /** The format in which events are written. */
    public static final int FORMAT = 2;
    /** What the first event of a stream in format 1 followed. */
    static final String ZEROS = "0".repeat(64);

    /** What the first event of a stream follows: it binds the chain to its name and to whose it is. */
    public static String genesis(String stream, String organisation) {
        return Digests.sha256("stream " + stream + '\n' + organisation);
    }

    /** What the hash must be, from the event's own content. @param prevSignature of the event before; empty for the first */
    public String computedHash(String prevSignature) {
        StringBuilder text = new StringBuilder(payload.length() + 512).append(prevHash).append('\n');
        field(text.append('{'), "actor", actor);
        field(text.append(','), "actorKind", actorKind);
        field(text.append(','), "at", at.toString());
        if (format > 1) {
            text.append(",\"format\":").append(format);
        }
        field(text.append(','), "kind", kind);
        if (format > 1) {
            field(text.append(','), "keyId", keyId);
        }
        field(text.append(','), "organisation", organisation);
        field(text.append(','), "payload", payload);
        if (format > 1) {
            field(text.append(','), "prevSignature", prevSignature);
        }
        field(text.append(','), "role", role);
        text.append(",\"seq\":").append(seq);
        field(text.append(','), "stream", stream);
        field(text.append(','), "unit", unit);
        return Digests.sha256(text.append('}').toString());
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append('"').append(name).append("\":");
        if (value == null) {
            text.append("null");
        } else {
            JsonText.string(text, value);
        }
    }
}
