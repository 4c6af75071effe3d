package io.aftersales.shared;

import java.math.BigDecimal;

/** Amounts of money as they come in: CNY with at most two decimals. Nothing is rounded on the way in. */
public final class Amounts {

    /** The only currency that the platform keeps books in. */
    public static final String CURRENCY = "CNY";
    /** The largest amount of one entry. */
    public static final BigDecimal LARGEST = new BigDecimal("9999999.99");

    private Amounts() {
    }

    /** An amount above zero. @throws Refusal that names the field */
    public static BigDecimal positive(String name, BigDecimal amount) throws Refusal {
        BigDecimal checked = notNegative(name, amount);
        if (checked.signum() == 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(name), name);
        }
        return checked;
    }

    /** An amount of zero or more. @throws Refusal that names the field */
    public static BigDecimal notNegative(String name, BigDecimal amount) throws Refusal {
        BigDecimal checked = check(name, amount);
        if (checked.signum() < 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(name), name);
        }
        return checked;
    }

    /** An amount of either sign, with two decimals. @throws Refusal that names the field: missing, too fine or too large */
    public static BigDecimal check(String name, BigDecimal amount) throws Refusal {
        if (amount == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field(name), name);
        }
        // a number like 1e1000000 must be refused before it is written out
        if (amount.precision() - amount.scale() > 7 || amount.abs().compareTo(LARGEST) > 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(name), name);
        }
        if (amount.signum() != 0 && amount.stripTrailingZeros().scale() > 2) {
            throw Refusal.of(InputReason.TOO_MANY_DECIMALS, Refusal.field(name), name);
        }
        return amount.setScale(2);
    }

    /** @param currency null for CNY @throws Refusal for any other currency */
    public static void currency(String name, String currency) throws Refusal {
        if (currency != null && !CURRENCY.equals(currency)) {
            throw Refusal.of(InputReason.OTHER_CURRENCY, Refusal.field(name), name);
        }
    }
}
