package io.aftersales.decision.check;

import java.util.Comparator;

/** One of the tests that a condition lists: the value itself, a stretch of an ordered type, or anything. */
sealed interface UnaryTest {

    /** Fits every value, unknown too: what FEEL makes of a {@code true} that stands before other values. */
    record Everything() implements UnaryTest {
    }

    /** @param value null for {@code null}, which fits what is not known */
    record Is(Object value) implements UnaryTest {
    }

    /** A stretch; a bound that is null is none. It never fits what is not known, nor does its negation. */
    record Stretch(Comparable<?> from, boolean fromIncluded, Comparable<?> to, boolean toIncluded) implements UnaryTest {

        boolean holds(Object value) {
            return after(value) && before(value);
        }

        private boolean after(Object value) {
            int difference = from == null ? 1 : compare(value, from);
            return difference > 0 || difference == 0 && fromIncluded;
        }

        private boolean before(Object value) {
            int difference = to == null ? -1 : compare(value, to);
            return difference < 0 || difference == 0 && toIncluded;
        }

        /** Whether it holds all that lies between two neighbours, which are bounds of stretches themselves or null. */
        boolean holdsBetween(Object low, Object high) {
            return (from == null || low != null && compare(low, from) >= 0) && (to == null || high != null && compare(high, to) <= 0);
        }
    }

    /** Values of one type only. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        return ((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder()).compare(one, other);
    }
}
