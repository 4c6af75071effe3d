package io.aftersales.shared;

/** What people write in their own words: there, of bearable length, and of characters that every store can hold. */
public final class Wording {

    /** The longest that a reason may be. */
    public static final int LONGEST = 2000;

    private Wording() {
    }

    /** @return without blanks around it. @throws Refusal where it is blank, too long, or not storable; the refusal names the field */
    public static String required(String field, String text) throws Refusal {
        if (text == null || text.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field(field), field);
        }
        if (text.length() > LONGEST) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field(field), LONGEST);
        }
        if (!Characters.storable(text)) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field(field), field);
        }
        return text.strip();
    }
}
