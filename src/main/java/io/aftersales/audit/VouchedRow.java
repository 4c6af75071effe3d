package io.aftersales.audit;

import io.aftersales.verify.RowDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A row of another table for which an event vouches: the event holds the digest of the row's columns, so that whoever changes,
 * deletes or inserts such a row behind the platform's back is found. The event is written in the transaction of the row and needs
 * no statement of its own.
 *
 * @param table    the table
 * @param key      what names the row there
 * @param columns  what never changes
 * @param personal what may be erased, with a salt of {@link #salt()}; null where nothing may
 * @param bytes    SHA-256 of a file's content; null for other rows
 */
public record VouchedRow(String table, String key, Map<String, ?> columns, Map<String, ?> personal, String bytes) {

    /** Under this name the rows stand in an event's payload, as a list of {@link #said()}. */
    public static final String ROWS = "rows";

    /** Under this name stands within one of them how the row was found. */
    private static final String BEFORE = "before";

    private static final SecureRandom RANDOM = new SecureRandom();

    public VouchedRow(String table, String key, Map<String, ?> columns) {
        this(table, key, columns, null, null);
    }

    /** Without it, what was erased could be found again by trying. */
    public static String salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /**
     * What an event says of a row that an earlier one vouched for: also how it was found. A row that was changed behind the platform's
     * back before the platform itself changed it is found thereby.
     *
     * @param before as it was read in this transaction, and held
     */
    public Map<String, Object> said(VouchedRow before) {
        return saidAnew(said(), before.said());
    }

    /** As {@link #said(VouchedRow)}. @param now what an event says of the row @param before what one would have said of it until now */
    public static Map<String, Object> saidAnew(Map<String, Object> now, Map<String, Object> before) {
        Map<String, Object> found = new LinkedHashMap<>(before);
        found.keySet().removeAll(Set.of("table", "key"));
        Map<String, Object> said = new LinkedHashMap<>(now);
        said.put(BEFORE, found);
        return said;
    }

    /** What the event says of it. */
    public Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("table", table, "key", key, "digest", RowDigest.of(columns)));
        if (personal != null) {
            said.put("personal", RowDigest.of(personal));
        }
        if (bytes != null) {
            said.put("bytes", bytes);
        }
        return said;
    }
}
