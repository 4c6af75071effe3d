package io.aftersales.shared;

/** Which characters may be stored: anything that people write, but no NUL and no half of a surrogate pair. */
public final class Characters {

    private Characters() {
    }

    public static boolean storable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One line, as subjects, names and addresses must be. */
    public static boolean oneLine(CharSequence text) {
        return text.chars().noneMatch(c -> c == '\r' || c == '\n');
    }
}
