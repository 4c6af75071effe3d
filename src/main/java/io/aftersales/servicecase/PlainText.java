package io.aftersales.servicecase;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

/** Text from outside: of bearable length, and of characters that every store can hold. */
final class PlainText {

    private PlainText() {
    }

    static String checked(String name, Object value, int longest) throws Refusal {
        if (!(value instanceof String text)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        if (text.length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), longest);
        }
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        return text;
    }

    /** A text of one line, as it may stand in a subject or a name; null stays null, blank becomes null. */
    static String line(String name, String value, int longest) throws Refusal {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = checked(name, value, longest);
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        return text.strip();
    }
}
