package io.aftersales.importing;

import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it came in, decoded.
 *
 * @param name   without any path; only for people to recognise it by
 * @param sha256 of its bytes
 */
public record ImportFile(String name, String sha256, String text) {

    /** Bytes of a file. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 150;

    /**
     * @param charset UTF-8, GB18030 or one of its subsets; null to find out
     * @throws Refusal for a file that is empty, too large, or no text in one of these, and for a name that is a path
     */
    public static ImportFile of(String name, byte[] bytes, String charset) throws Refusal {
        if (bytes.length > LARGEST) {
            throw Refusal.of(ImportReason.FILE_TOO_LARGE, Refusal.field("file"), LARGEST / 1024 / 1024);
        }
        String checked = checked(name);
        String text = TextDecoder.decode(bytes, charset);
        if (text.isBlank()) {
            throw Refusal.of(ImportReason.EMPTY_FILE, Refusal.field("file"));
        }
        return new ImportFile(checked, sha256(bytes), text);
    }

    private static String checked(String name) throws Refusal {
        if (name == null || name.isBlank()) {
            return "file.csv";
        }
        boolean path = name.contains("/") || name.contains("\\") || name.contains("..") || name.matches("[A-Za-z]:.*")
                || name.toLowerCase(java.util.Locale.ROOT).matches(".*%(2e|2f|5c|00|0d|0a).*") || name.chars().anyMatch(Character::isISOControl);
        if (path || name.length() > LONGEST_NAME) {
            throw Refusal.of(ImportReason.BAD_FILE_NAME, Refusal.field("file"));
        }
        return name;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ImportFile ofText(String name, String text) throws Refusal {
        return of(name, text.getBytes(StandardCharsets.UTF_8), "UTF-8");
    }
}
