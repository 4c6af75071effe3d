package io.aftersales.history;

import java.time.Instant;
import java.time.LocalDate;

/** A value of an example, as a copy has it. */
@FunctionalInterface
interface Cell {

    Object of(Copy copy);

    static Cell same(Object value) {
        return copy -> value;
    }

    static Cell at(TimeLine.Knots knots, Instant instant) {
        int knot = knots.place(instant);
        return copy -> copy.line.at(knot);
    }

    static Cell day(LocalDate day) {
        return copy -> copy.line.day(day, copy.zone);
    }

    /** The number of a row that the database numbers. */
    static Cell number(int place) {
        return copy -> copy.numbers[place];
    }
}
