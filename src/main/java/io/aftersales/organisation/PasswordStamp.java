package io.aftersales.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a session keeps of the password that it was begun with, so that it ends when the password changes. */
public final class PasswordStamp {

    private static final int LENGTH = 32;

    private PasswordStamp() {
    }

    /** @param passwordHash as the platform's password encoder made it */
    public static String of(String passwordHash) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
