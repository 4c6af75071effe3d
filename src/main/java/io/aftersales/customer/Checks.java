package io.aftersales.customer;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.util.regex.Pattern;

/** The forms of what the archive holds; each check names the field that it refuses. */
public final class Checks {

    public static final int CODE = 64;
    public static final int CUSTOMER_NO = 40;
    public static final int FAMILY = 40;
    public static final int NAME = 200;
    public static final int ADDRESS = 300;

    /** No marks at the beginning that a spreadsheet would take for a formula. */
    private static final Pattern CODE_FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._/+()*#:-]*");
    /** What spreadsheets make of a long number: digits are lost for good. */
    private static final Pattern CUT_NUMBER = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,180}\\.[^@\\s\\p{Cntrl}.]{2,20}");

    private Checks() {
    }

    /** A code of a machine, a customer or a party. */
    public static String code(String field, String value) throws Refusal {
        return code(field, value, CODE);
    }

    /** A code of at most so many characters. */
    public static String code(String field, String value, int longest) throws Refusal {
        String code = line(field, value, longest);
        if (!CODE_FORM.matcher(code).matches() || CUT_NUMBER.matcher(code).matches()) {
            throw Refusal.of(InputReason.NOT_A_CODE, Refusal.field(field), code);
        }
        return code;
    }

    /** Text of one line without the blanks around it. Refuses blank text. */
    public static String line(String field, String value, int longest) throws Refusal {
        String line = optionalLine(field, value, longest);
        if (line == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field(field));
        }
        return line;
    }

    /** Like {@link #line}; null for blank text. */
    public static String optionalLine(String field, String value, int longest) throws Refusal {
        if (value == null || value.isBlank()) {
            return null;
        }
        String line = value.strip();
        if (!Characters.oneLine(line)) {
            throw Refusal.of(CustomerReason.NOT_ONE_LINE, Refusal.field(field));
        }
        if (line.length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field(field), longest);
        }
        return line;
    }

    public static PhoneNumber phone(String field, String written) throws Refusal {
        String line = line(field, written, PhoneNumber.LONGEST);
        return PhoneNumber.read(line).orElseThrow(() -> Refusal.of(InputReason.NOT_A_PHONE, Refusal.field(field)));
    }

    /** Null for blank text. */
    public static String email(String field, String value) throws Refusal {
        String line = optionalLine(field, value, 254);
        if (line != null && !EMAIL.matcher(line).matches()) {
            throw Refusal.of(InputReason.NOT_AN_EMAIL, Refusal.field(field));
        }
        return line;
    }
}
