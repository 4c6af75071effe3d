package io.aftersales.verify;

import java.time.Instant;
import java.util.Map;

/** One line of an export. The order of the lines is the order in which they are checked. */
public sealed interface Item permits Item.Opening, Event, Item.Personal, Item.Row, Item.Head, Item.PartEnd, Anchor, Item.Leaf, Item.Proof,
        Item.Closing {

    /** The format that this release writes. */
    String FORMAT = "aftersales-audit/1";

    /**
     * The first line.
     *
     * @param organisation whose trail
     * @param caseNumber   null where it is the whole organisation's
     * @param keys         public keys by their id, Base64 of X.509
     */
    record Opening(String format, String organisation, String caseNumber, Instant exportedAt, Map<String, String> keys) implements Item {
    }

    /**
     * The end of a stream as the database says it.
     *
     * @param seq          zero where there is no head although the stream must be there
     * @param signature    over {@link #signedText}; null where the stream has not been written since heads are signed
     * @param organisation whose it is; bound into the first link
     */
    record Head(String stream, long seq, String hash, String organisation, String signature, String keyId) implements Item {

        /** What the platform signs, so that a shorter trail has no signature of its end. @param lastSignature of the last event */
        public String signedText(String lastSignature) {
            return "head " + stream + ' ' + seq + ' ' + hash + ' ' + lastSignature;
        }
    }

    /** What may still be known of a person's data: the event holds only its salted hash. */
    record Personal(String stream, long seq, String path, String salt, String text) implements Item {
    }

    /**
     * A row for which an event vouches.
     *
     * @param table    its table
     * @param key      what names it there
     * @param stream   the stream in which its event stands
     * @param content  its columns, as digested
     * @param personal columns that may be erased, with their salt; null where they were, or the table has none
     * @param bytes    SHA-256 of a file's content as it is stored; null for other rows
     */
    record Row(String table, String key, String stream, Map<String, Object> content, Map<String, Object> personal, String bytes)
            implements Item {
    }

    /** Everything of the streams before it has been written: what is missing until here is missing. */
    record PartEnd() implements Item {
    }

    /** How a stream stood when an anchor was taken; only streams that had moved since the anchor before. */
    record Leaf(String organisation, long anchor, long position, String stream, long seq, String hash) implements Item {
    }

    /**
     * That a stream is under an anchor's root.
     *
     * @param path the neighbours from the leaf to the root, each {@code L} or {@code R} and a hash
     */
    record Proof(long anchor, String stream, long seq, String hash, java.util.List<String> path) implements Item {
    }

    /** The last line: how much there was, and a signature over the SHA-256 of all lines before. */
    record Closing(long items, String digest, String signature, String keyId) implements Item {
    }
}
