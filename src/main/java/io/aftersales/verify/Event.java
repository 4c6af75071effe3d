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
        JsonText text = new JsonText().plain(prevHash).plain("\n{\"actor\":").value(actor).plain(",\"actorKind\":").value(actorKind)
                .plain(",\"at\":").value(at);
        if (format > 1) {
            text.plain(",\"format\":").value(format);
        }
        text.plain(",\"kind\":").value(kind);
        if (format > 1) {
            text.plain(",\"keyId\":").value(keyId);
        }
        text.plain(",\"organisation\":").value(organisation).plain(",\"payload\":").value(payload);
        if (format > 1) {
            text.plain(",\"prevSignature\":").value(prevSignature);
        }
        return text.plain(",\"role\":").value(role).plain(",\"seq\":").value(seq).plain(",\"stream\":").value(stream)
                .plain(",\"unit\":").value(unit).plain("}").sha256();
    }
}
