package io.aftersales.sla.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A stretch of time, first instant included, last not. Never negative. */
public record Span(Instant from, Instant to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** What both have in common; empty where they only touch. */
    public Optional<Span> common(Span other) {
        Instant begin = later(from, other.from);
        Instant end = earlier(to, other.to);
        return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }

    static Instant earlier(Instant one, Instant two) {
        return one.isBefore(two) ? one : two;
    }
}
