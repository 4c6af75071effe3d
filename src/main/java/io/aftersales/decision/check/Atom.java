package io.aftersales.decision.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A part of a column's values that no cell of the column tells apart. */
sealed interface Atom {

    boolean passes(UnaryTest test);

    /** A value of the part, as the table would be asked with it. */
    Object sample();

    /** What is not known. */
    record Unknown() implements Atom {

        @Override
        public boolean passes(UnaryTest test) {
            return test instanceof UnaryTest.Everything || test instanceof UnaryTest.Is is && is.value() == null;
        }

        @Override
        public Object sample() {
            return null;
        }
    }

    /** One value that a cell names. */
    record Value(Object value) implements Atom {

        @Override
        public boolean passes(UnaryTest test) {
            if (test instanceof UnaryTest.Is is) {
                return value.equals(is.value());
            }
            return test instanceof UnaryTest.Everything || test instanceof UnaryTest.Stretch stretch && stretch.holds(value);
        }

        @Override
        public Object sample() {
            return value;
        }
    }

    /** Any value that no cell names, of a type without order. */
    record Other(String sample) implements Atom {

        @Override
        public boolean passes(UnaryTest test) {
            return test instanceof UnaryTest.Everything;
        }
    }

    /** What lies between two values that cells name; a bound that is null is none. */
    record Between(Object low, Object high, boolean whole) implements Atom {

        @Override
        public boolean passes(UnaryTest test) {
            return test instanceof UnaryTest.Everything || test instanceof UnaryTest.Stretch stretch && stretch.holdsBetween(low, high);
        }

        /** No whole number between 3 and 4, nothing before midnight. */
        boolean empty() {
            if (whole && low instanceof BigDecimal from && high instanceof BigDecimal to) {
                return from.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).compareTo(to) >= 0;
            }
            if (low instanceof LocalDate from && high instanceof LocalDate to) {
                return !from.plusDays(1).isBefore(to);
            }
            return low == null && LocalTime.MIN.equals(high) || high == null && LocalTime.MAX.equals(low);
        }

        @Override
        public Object sample() {
            Object known = low == null ? high : low;
            if (known instanceof BigDecimal) {
                return number();
            }
            boolean up = low != null;
            if (known instanceof LocalDate day) {
                return up ? day.plusDays(1) : day.minusDays(1);
            }
            Duration step = step();
            if (known instanceof LocalTime time) {
                return up ? time.plus(step) : time.minus(step);
            }
            if (known instanceof LocalDateTime time) {
                return up ? time.plus(step) : time.minus(step);
            }
            if (known instanceof Duration length) {
                return up ? length.plus(step) : length.minus(step);
            }
            return known instanceof Months months ? new Months(months.count() + (up ? 1 : -1)) : known;
        }

        private BigDecimal number() {
            if (low == null) {
                return ((BigDecimal) high).subtract(BigDecimal.ONE).setScale(0, RoundingMode.CEILING);
            }
            BigDecimal next = ((BigDecimal) low).setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            if (high == null || next.compareTo((BigDecimal) high) < 0) {
                return next;
            }
            return ((BigDecimal) low).add((BigDecimal) high).divide(BigDecimal.valueOf(2)).stripTrailingZeros();
        }

        /** A minute, or less where the neighbours are closer. */
        private Duration step() {
            Duration minute = Duration.ofMinutes(1);
            if (low == null || high == null) {
                return high instanceof LocalTime time && time.isBefore(LocalTime.of(0, 1)) ? Duration.ofNanos(1) : minute;
            }
            Duration gap = low instanceof Duration from ? ((Duration) high).minus(from)
                    : Duration.between((java.time.temporal.Temporal) low, (java.time.temporal.Temporal) high);
            return gap.compareTo(minute) > 0 ? minute : gap.dividedBy(2);
        }
    }

    /** A length by the calendar; FEEL compares such lengths by their months. */
    record Months(long count) implements Comparable<Months> {

        @Override
        public int compareTo(Months other) {
            return Long.compare(count, other.count);
        }

        @Override
        public String toString() {
            return "P" + count + "M";
        }
    }
}
