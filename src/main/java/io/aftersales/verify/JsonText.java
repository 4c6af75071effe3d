package io.aftersales.verify;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON so that the same content always gives the same characters: keys sorted, no blanks, nothing escaped but what must be. */
final class JsonText {

    private static final String HEX = "0123456789ABCDEF";

    private JsonText() {
    }

    static String of(Object value) {
        StringBuilder text = new StringBuilder(512);
        write(text, value);
        return text.toString();
    }

    private static void write(StringBuilder text, Object value) {
        if (value instanceof Map<?, ?> map) {
            writeMap(text, map);
        } else if (value instanceof Collection<?> list) {
            writeList(text, list);
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Number) {
            text.append(value);
        } else {
            string(text, value.toString());
        }
    }

    private static void writeMap(StringBuilder text, Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : (map instanceof java.util.SortedMap ? map : new TreeMap<>(map)).entrySet()) {
            string(text.append(separator), entry.getKey().toString());
            write(text.append(':'), entry.getValue());
            separator = ',';
        }
        text.append(separator == '{' ? "{}" : "}");
    }

    private static void writeList(StringBuilder text, Collection<?> list) {
        char separator = '[';
        for (Object value : list) {
            write(text.append(separator), value);
            separator = ',';
        }
        text.append(separator == '[' ? "[]" : "]");
    }

    /** As every event has been hashed since the first: control characters as their short form, else with four digits. */
    static void string(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ') {
                text.append(c);
            } else {
                control(text, c);
            }
        }
        text.append('"');
    }

    private static void control(StringBuilder text, char c) {
        int known = "\b\t\n\f\r".indexOf(c);
        if (known >= 0) {
            text.append('\\').append("btnfr".charAt(known));
        } else {
            text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
