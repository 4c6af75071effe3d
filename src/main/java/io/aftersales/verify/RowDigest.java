package io.aftersales.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** The digest of a row's columns: the same from what is about to be written, from what was read back, and from a file. */
public final class RowDigest {

    private RowDigest() {
    }

    /** @param columns texts, whole numbers, amounts, dates, instants, booleans, lists of texts and null */
    public static String of(Map<String, ?> columns) {
        return ofTexts(texts(columns));
    }

    /** @param texts the columns as they stand in an export, see {@link #texts} */
    static String ofTexts(Map<String, ?> texts) {
        return new JsonText().value(texts).sha256();
    }

    /** The columns as they stand in an export: every value as the text of it, so that no reader has to know its type. */
    public static Map<String, Object> texts(Map<String, ?> columns) {
        Map<String, Object> texts = new TreeMap<>();
        columns.forEach((name, value) -> texts.put(name, value == null ? null : text(value)));
        return texts;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
        // databases keep microseconds
        return value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MICROS).toString() : value.toString();
    }
}
