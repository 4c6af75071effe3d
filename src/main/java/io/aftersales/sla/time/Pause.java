package io.aftersales.sla.time;

import java.time.Instant;

/**
 * A stretch in which time does not count against us.
 *
 * @param to    null while it lasts
 * @param party whom the case waits for meanwhile
 */
public record Pause(Instant from, Instant to, Party party) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause that ends before it begins");
        }
    }

    /** The pause as far as it has gone; one that lies ahead has no length yet. */
    Span until(Instant now) {
        Instant end = to == null ? Span.later(now, from) : to;
        return new Span(from, end);
    }
}
