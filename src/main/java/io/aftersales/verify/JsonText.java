package io.aftersales.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON so that the same content always gives the same characters: keys sorted, no blanks, nothing escaped but what must be.
 * It writes bytes of UTF-8, for most of it is digested at once: millions of events at each check.
 */
final class JsonText {

    private static final String HEX = "0123456789ABCDEF";
    /** No byte becomes longer than {@code \u001F}. */
    private static final int LONGEST_ESCAPE = 6;

    private byte[] bytes = new byte[1024];
    private int length;

    static String of(Object value) {
        return new JsonText().value(value).toString();
    }

    /** What is JSON already. */
    JsonText plain(String text) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        room(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
        return this;
    }

    private JsonText plain(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    JsonText value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Collection<?> list) {
            return list(list);
        }
        if (value == null || value instanceof Boolean) {
            return plain(String.valueOf(value));
        }
        if (value instanceof BigDecimal number) {
            return plain(number.toPlainString());
        }
        return value instanceof Number ? plain(value.toString()) : string(value.toString());
    }

    private JsonText map(Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : (map instanceof java.util.SortedMap ? map : new TreeMap<>(map)).entrySet()) {
            plain(separator).string(entry.getKey().toString()).plain(':').value(entry.getValue());
            separator = ',';
        }
        return plain(separator == '{' ? "{}" : "}");
    }

    private JsonText list(Collection<?> list) {
        char separator = '[';
        for (Object value : list) {
            plain(separator).value(value);
            separator = ',';
        }
        return plain(separator == '[' ? "[]" : "]");
    }

    /** As every event has been hashed since the first: control characters as their short form, else with four digits. */
    private JsonText string(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        plain('"').room(LONGEST_ESCAPE * text.length);
        for (byte b : text) {
            if (b == '"' || b == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = b;
            } else if (b >= 0 && b < ' ') {
                control(b);
            } else {
                bytes[length++] = b;
            }
        }
        return plain('"');
    }

    private void control(byte b) {
        int known = "\b\t\n\f\r".indexOf(b);
        if (known >= 0) {
            plain('\\').plain("btnfr".charAt(known));
        } else {
            plain("\\u00").plain(HEX.charAt(b >> 4)).plain(HEX.charAt(b & 15));
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** The digest of what was written, as {@link Digests} gives it. */
    String sha256() {
        MessageDigest digest = Digests.sha256();
        digest.update(bytes, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
