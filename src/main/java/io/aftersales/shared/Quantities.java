package io.aftersales.shared;

import java.math.BigDecimal;

/** Numbers of pieces as they come in: whole, from 1 to {@value #MOST}. */
public final class Quantities {

    public static final int MOST = 99_999;

    private Quantities() {
    }

    /** At least one piece. @throws Refusal that names the field: missing, zero, negative, fractional or too many */
    public static int positive(String name, Number quantity) throws Refusal {
        int checked = notNegative(name, quantity);
        if (checked == 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(name), name);
        }
        return checked;
    }

    /** No piece or more, for example what was counted. @throws Refusal that names the field */
    public static int notNegative(String name, Number quantity) throws Refusal {
        if (quantity == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field(name), name);
        }
        BigDecimal exact = exact(name, quantity);
        if (exact.precision() - exact.scale() > 5 || exact.signum() < 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(name), name);
        }
        if (exact.signum() != 0 && exact.stripTrailingZeros().scale() > 0) {
            throw Refusal.of(InputReason.NOT_WHOLE, Refusal.field(name), name);
        }
        return exact.intValue();
    }

    private static BigDecimal exact(String name, Number quantity) throws Refusal {
        try {
            return new BigDecimal(quantity.toString());
        } catch (NumberFormatException e) {
            throw Refusal.of(InputReason.NOT_A_NUMBER, Refusal.field(name), name);
        }
    }
}
