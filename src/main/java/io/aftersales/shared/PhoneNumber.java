package io.aftersales.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number in the one form in which numbers are compared, however people write it: with spaces, dashes,
 * brackets, full-width digits, {@code +86} or {@code 0086}, with area code and extension. Numbers without a country
 * are Chinese.
 *
 * @param e164      as the world dials it, with the leading plus
 * @param extension digits; blank where there is none
 */
public record PhoneNumber(String e164, String extension) {

    /** Characters of a number as written; longer texts are none. */
    public static final int LONGEST = 64;

    private static final String HOME = "CN";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern ALLOWED = Pattern.compile("\\(?\\+?[0-9 ()./\\-]+(?:ext[0-9]{1,8})?");
    private static final Pattern EXTENSION_WORD = Pattern.compile("(?i)[ ,;-]*(?:extension|ext\\.?|x|#|\\*|转|分机号?)[ :.]*");
    private static final Pattern LANDLINE_WITH_EXTENSION =
            Pattern.compile("((?:\\+?86[ -]?|0086[ -]?)?\\(?0?[1-9][0-9]{1,2}\\)?[ -]?[2-9][0-9]{6,7})-([0-9]{1,6})");
    /** The numbering plan gives out new prefixes faster than any library learns them. */
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    /** Read here, because the library takes the beginning of some of them for the code of a carrier. */
    private static final Pattern HOME_MOBILE = Pattern.compile("(?:\\+86|0086|86)?(1[3-9][0-9]{9})");
    /** Area code, then seven digits or eight. */
    private static final Pattern LANDLINE = Pattern.compile("(?:10|2[0-9])[2-9][0-9]{7}|[3-9][0-9]{2}[2-9][0-9]{6,7}");

    /** Reads a number in any written form; empty for what nobody could dial from anywhere. */
    public static Optional<PhoneNumber> read(String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(written);
        if (!ALLOWED.matcher(plain).matches()) {
            return Optional.empty();
        }
        Matcher mobile = HOME_MOBILE.matcher(plain.replaceAll("[ ()./\\-]", ""));
        if (mobile.matches()) {
            return Optional.of(new PhoneNumber("+86" + mobile.group(1), ""));
        }
        try {
            return accepted(NUMBERS.parse(plain, HOME));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The digits of the number, country first, without the plus. */
    public String digits() {
        return e164.substring(1);
    }

    /** As people of the country write it, with the extension. */
    public String national() {
        if (HOME_MOBILE.matcher(e164).matches()) {
            return e164.substring(3, 6) + " " + e164.substring(6, 10) + " " + e164.substring(10);
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(e164, HOME);
            String shown = NUMBERS.format(number, number.getCountryCode() == 86 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            return extension.isEmpty() ? shown : shown + "-" + extension;
        } catch (NumberParseException e) {
            return e164;
        }
    }

    /** The digits that follow the country's. */
    public String nationalDigits() {
        if (e164.startsWith("+86")) {
            return e164.substring(3);
        }
        try {
            return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(e164, HOME));
        } catch (NumberParseException e) {
            return digits();
        }
    }

    private static Optional<PhoneNumber> accepted(Phonenumber.PhoneNumber number) {
        String national = NUMBERS.getNationalSignificantNumber(number);
        boolean planned = number.getCountryCode() == 86 && LANDLINE.matcher(national).matches();
        if (!planned && !NUMBERS.isValidNumber(number)) {
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164), number.getExtension()));
    }

    private static String plain(String written) {
        String ascii = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212\\u30FC]", "-").replaceAll("[\\p{Z}\\p{Cf}\\t]+", " ").strip();
        Matcher landline = LANDLINE_WITH_EXTENSION.matcher(ascii);
        if (landline.matches() && !MOBILE.matcher(ascii).matches()) {
            return landline.group(1) + "ext" + landline.group(2);
        }
        return EXTENSION_WORD.matcher(ascii).replaceFirst("ext");
    }
}
