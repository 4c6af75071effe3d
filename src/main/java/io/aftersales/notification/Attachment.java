package io.aftersales.notification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that goes with a message; only mail carries one. @param name with its ending @param content at most {@link #LARGEST} bytes */
public record Attachment(String name, String mediaType, byte[] content) {

    /** What a message may carry in bytes, of one file. */
    public static final int LARGEST = 1_000_000;

    /** @throws IllegalArgumentException for a file that is too large */
    public Attachment {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException(name + " is too large to be mailed");
        }
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
