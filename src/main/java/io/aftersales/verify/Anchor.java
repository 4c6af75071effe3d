package io.aftersales.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * The state of all streams of an organisation at an instant, in one hash.
 *
 * @param number   1, 2, … per organisation
 * @param day      the day that had ended; null where somebody asked for it
 * @param streams  how many leaves are under the root
 * @param root     of the Merkle tree over the heads
 * @param prevHash the hash of the anchor before; 64 zeros for the first
 */
public record Anchor(String organisation, long number, LocalDate day, Instant takenAt, String takenBy, long streams, String root,
                     String prevHash, String hash, String signature, String keyId) implements Item {

    /** What the first anchor follows. */
    public static final String GENESIS = "0".repeat(64);

    /** What the hash must be, from the anchor's own content. */
    public String computedHash() {
        TreeMap<String, Object> content = new TreeMap<>();
        content.put("anchor", organisation);
        content.put("number", number);
        content.put("day", day == null ? null : day.toString());
        content.put("takenAt", takenAt.toString());
        content.put("takenBy", takenBy);
        content.put("streams", streams);
        content.put("root", root);
        content.put("prevHash", prevHash);
        content.put("keyId", keyId);
        return new JsonText().value(content).sha256();
    }

    /** @return the same with its hash and a signature */
    public Anchor sealed(java.util.function.UnaryOperator<String> signer) {
        String sealed = computedHash();
        return new Anchor(organisation, number, day, takenAt, takenBy, streams, root, prevHash, sealed, signer.apply(sealed), keyId);
    }
}
