package io.aftersales.decision.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;

/** How the texts of a figure are written where they are lengths of time; the arithmetic behind a table relies on it. */
enum Shape {
    /** {@code PT24H} */
    DURATION,
    /** {@code P24M} */
    PERIOD,
    /** Whole days can be meant either way: {@code P7D}. */
    LENGTH,
    FREE;

    /** The shape that all these texts have; free where there are none. */
    static Shape of(List<String> texts) {
        boolean durations = !texts.isEmpty() && texts.stream().allMatch(DURATION::fits);
        boolean periods = !texts.isEmpty() && texts.stream().allMatch(PERIOD::fits);
        if (durations && periods) {
            return LENGTH;
        }
        if (durations) {
            return DURATION;
        }
        return periods ? PERIOD : FREE;
    }

    boolean fits(String text) {
        return switch (this) {
            case DURATION -> parses(Duration::parse, text);
            case PERIOD -> parses(Period::parse, text);
            case LENGTH -> DURATION.fits(text) || PERIOD.fits(text);
            case FREE -> true;
        };
    }

    private static boolean parses(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
