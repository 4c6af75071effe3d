package io.aftersales.sla.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A promise and what has become of it: begun at one instant, due at another, with pauses between. A pause moves the due
 * instant by the working time it takes away; one that lies outside working hours moves nothing. What is reckoned depends
 * on the set of pauses only, not on the order in which they were entered, so that one entered late counts like any other.
 */
public final class Deadline {

    private final WorkingCalendar calendar;
    private final Instant start;
    private final Instant promised;
    private final List<Span> pauses;

    private Deadline(WorkingCalendar calendar, Instant start, Instant promised, List<Span> pauses) {
        this.calendar = calendar;
        this.start = start;
        this.promised = promised;
        this.pauses = pauses;
    }

    /**
     * @param promised the due instant as if nothing had been paused; one before the start counts as the start
     * @param pauses   in any order; they may overlap, lie outside, or still last
     * @param now      how far a pause that still lasts is counted
     */
    public static Deadline of(WorkingCalendar calendar, Instant start, Instant promised, List<Pause> pauses, Instant now) {
        return new Deadline(calendar, start, Span.later(start, promised), merged(pauses, start, now));
    }

    private static List<Span> merged(List<Pause> pauses, Instant start, Instant now) {
        List<Span> merged = new ArrayList<>();
        pauses.stream().map(pause -> pause.until(now)).filter(span -> span.to().isAfter(start))
                .map(span -> new Span(Span.later(span.from(), start), span.to()))
                .filter(span -> span.from().isBefore(span.to()))
                .sorted(Comparator.comparing(Span::from)).forEach(span -> {
                    Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || span.from().isAfter(last.to())) {
                        merged.add(span);
                    } else {
                        merged.set(merged.size() - 1, new Span(last.from(), Span.later(last.to(), span.to())));
                    }
                });
        return merged;
    }

    /** The latest instant that is still in time. */
    public Instant due() {
        return moved(promised);
    }

    /**
     * The instant at which the given share of the time has gone by: 0.75 for a warning, 1 for the due instant, 1.5 when half
     * of the time again has passed after it.
     */
    public Instant at(double share) {
        if (share < 0 || share > 100) {
            throw new IllegalArgumentException("not a share of the time: " + share);
        }
        Duration allowance = allowance();
        if (share < 1) {
            return moved(Span.earlier(calendar.due(start, part(allowance, share)), promised));
        }
        Duration beyond = part(allowance, share - 1);
        return moved(beyond.isZero() ? promised : calendar.due(promised, beyond));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis(Math.round(whole.toMillis() * share));
    }

    /** Working time between start and promised due instant. */
    public Duration allowance() {
        return calendar.between(start, promised);
    }

    /** Working time used up at the given instant, pauses left out. */
    public Duration elapsed(Instant now) {
        return now.isAfter(start) ? unpaused(start, now) : Duration.ZERO;
    }

    /** Working time left at the given instant; negative by as much as it is overdue. */
    public Duration remaining(Instant now) {
        Instant due = due();
        return now.isAfter(due) ? unpaused(due, now).negated() : unpaused(Span.later(now, start), due);
    }

    /** Late means after the due instant; equal is in time. */
    public boolean isLate(Instant reached) {
        return reached.isAfter(due());
    }

    private Duration unpaused(Instant from, Instant to) {
        return calendar.between(from, to).minus(paused(from, to));
    }

    private Duration paused(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        if (from.isBefore(to)) {
            Span asked = new Span(from, to);
            for (Span pause : pauses) {
                sum = sum.plus(pause.common(asked).map(part -> calendar.between(part.from(), part.to())).orElse(Duration.ZERO));
            }
        }
        return sum;
    }

    /** Moves an instant later by the working time that pauses take away before it, and before where it moves to. */
    private Instant moved(Instant instant) {
        Duration owed = paused(start, instant);
        if (owed.isZero()) {
            return instant;
        }
        Instant at = instant;
        for (Span pause : pauses) {
            if (pause.to().isAfter(at)) {
                Duration before = calendar.between(at, pause.from());
                if (owed.compareTo(before) <= 0 && at.isBefore(pause.from())) {
                    return calendar.due(at, owed);
                }
                owed = owed.minus(before);
                at = pause.to();
            }
        }
        return calendar.due(at, owed);
    }
}
