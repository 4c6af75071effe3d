package io.aftersales.decision.composer;

import io.aftersales.decision.Facts;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic that several composers share: money is rounded half-up once, at the end; a count is never negative. */
final class Quantities {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000L);

    private Quantities() {
    }

    static BigDecimal money(BigDecimal exact) {
        return exact == null ? null : exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** The part of the whole, times the scale, with two places; null where the whole is nothing. */
    static BigDecimal rate(BigDecimal part, BigDecimal whole, int scale) {
        if (whole.signum() == 0) {
            return null;
        }
        return part.multiply(BigDecimal.valueOf(scale)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Null where the fact is missing. @throws Refusal where it is below zero, or absurdly large */
    static BigDecimal notNegative(Facts facts, String name) throws Refusal {
        return facts.has(name) ? inRange(facts.number(name), BigDecimal.ZERO, name) : null;
    }

    /** One where the fact is missing: a breach happened once and by one person unless somebody says otherwise. */
    static BigDecimal timesOrOne(Facts facts, String name) throws Refusal {
        return facts.has(name) ? notNegative(facts, name) : BigDecimal.ONE;
    }

    static BigDecimal positive(BigDecimal value, String field) throws Refusal {
        if (value.signum() == 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(field), field);
        }
        return inRange(value, BigDecimal.ZERO, field);
    }

    static BigDecimal positiveOrZero(BigDecimal value, String field) throws Refusal {
        return inRange(value, BigDecimal.ZERO, field);
    }

    private static BigDecimal inRange(BigDecimal value, BigDecimal least, String field) throws Refusal {
        if (value.compareTo(least) < 0 || value.compareTo(LARGEST) > 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(field), field);
        }
        return value;
    }
}
