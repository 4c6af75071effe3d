package io.aftersales.audit;

import io.aftersales.shared.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;

/** The form in which personal values of the trail are compared: a telephone number however it was written, a name whatever its spaces. */
public final class PersonalTerm {

    private static final int LONGEST = 200;

    private PersonalTerm() {
    }

    /** @return digits of a telephone number in its own country, else letters and digits in lower case; blank for a text without any */
    public static String of(String text) {
        String term = PhoneNumber.read(text).map(PhoneNumber::nationalDigits).orElseGet(() ->
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
        return term.length() > LONGEST ? term.substring(0, LONGEST) : term;
    }
}
