package io.aftersales.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * When things happen on a copy of a case: in the order of its example, with other pauses between, and with deadlines as far from
 * their beginnings as they are there, so that what was in time is in time and what was late is late.
 */
final class TimeLine {

    private static final long MINUTE = 60_000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long LONG = Duration.ofHours(8).toMillis();
    private static final long MOST_MORE = 90 * MINUTE;
    private static final long MOST_LESS = 45 * MINUTE;
    /** Nearer than this belongs together. */
    private static final long AT_ONCE = 5 * MINUTE;
    private static final double[] AMPLITUDES = {1, 1, 0.8, 0.5, 0.25};

    private final Knots knots;
    private final long[] at;
    private final int months;

    private TimeLine(Knots knots, long[] at, int months) {
        this.knots = knots;
        this.at = at;
        this.months = months;
    }

    /**
     * The instants of an example.
     *
     * @param instants in their order
     * @param bases    for a deadline the place of the instant from which it counts; -1 for what people did
     * @param opened   the place of the opening
     * @param now      when the example was looked at, where it is still open; null else
     */
    record Knots(long[] instants, int[] bases, int opened, Instant now) {

        /** @param deadlines from when each counts */
        static Knots of(TreeSet<Instant> instants, Map<Instant, Instant> deadlines, Instant opened, Instant now) {
            List<Instant> ordered = List.copyOf(instants);
            int[] bases = new int[ordered.size()];
            Arrays.fill(bases, -1);
            deadlines.forEach((deadline, from) -> bases[ordered.indexOf(deadline)] = deadline.equals(from) ? -1 : ordered.indexOf(from));
            return new Knots(ordered.stream().mapToLong(Instant::toEpochMilli).toArray(), bases, ordered.indexOf(opened), now);
        }

        Instant opening() {
            return Instant.ofEpochMilli(instants[opened]);
        }

        int place(Instant instant) {
            return Arrays.binarySearch(instants, instant.toEpochMilli());
        }

        long last() {
            for (int knot = instants.length - 1; knot >= 0; knot--) {
                if (bases[knot] < 0 && (now == null || instants[knot] <= now.toEpochMilli())) {
                    return instants[knot];
                }
            }
            return instants[opened];
        }

        /** The first instant of this local minute; -1 for none. */
        int placeOfMinute(Instant minute) {
            for (int knot = 0; knot < instants.length; knot++) {
                if (instants[knot] - Math.floorMod(instants[knot], MINUTE) == minute.toEpochMilli()) {
                    return knot;
                }
            }
            return -1;
        }
    }

    /**
     * @param opened when the copy is opened
     * @param now    nothing that was done is later, nothing that is to come is earlier
     * @param months by which days move that lie far from the case, such as that of the purchase
     */
    static TimeLine of(Knots knots, Instant opened, Instant now, int months, SplittableRandom random) {
        for (double amplitude : AMPLITUDES) {
            long[] at = attempt(knots, opened.toEpochMilli(), amplitude, random);
            if (inOrder(knots, at, now.toEpochMilli())) {
                return new TimeLine(knots, at, months);
            }
        }
        long shift = opened.toEpochMilli() - knots.instants[knots.opened];
        return new TimeLine(knots, Arrays.stream(knots.instants).map(instant -> instant + shift).toArray(), months);
    }

    private static long[] attempt(Knots knots, long opened, double amplitude, SplittableRandom random) {
        long[] at = new long[knots.instants.length];
        long shift = opened - knots.instants[knots.opened];
        int before = -1;
        for (int knot = 0; knot < at.length; knot++) {
            if (knots.bases[knot] >= 0) {
                continue;
            }
            long gap = before < 0 ? 0 : knots.instants[knot] - knots.instants[before];
            at[knot] = knot <= knots.opened || before < 0 ? knots.instants[knot] + shift : at[before] + stretched(gap, amplitude, random);
            before = knot;
        }
        for (int knot = 0; knot < at.length; knot++) {
            if (knots.bases[knot] >= 0) {
                at[knot] = at[root(knots, knot)] + knots.instants[knot] - knots.instants[root(knots, knot)];
            }
        }
        return at;
    }

    private static int root(Knots knots, int knot) {
        int root = knot;
        while (knots.bases[root] >= 0) {
            root = knots.bases[root];
        }
        return root;
    }

    private static long stretched(long gap, double amplitude, SplittableRandom random) {
        if (gap < AT_ONCE) {
            return gap;
        }
        double wish = gap * amplitude * (random.nextDouble() * 1.5 - 0.6);
        long more = Math.max(-Math.min(MOST_LESS, gap / 2), Math.min(MOST_MORE, (long) wish));
        long days = gap > LONG && amplitude == 1 && random.nextInt(5) == 0 ? random.nextInt(1, 3) * DAY : 0;
        return gap + days + more - more % 1000;
    }

    private static boolean inOrder(Knots knots, long[] at, long now) {
        for (int knot = 0; knot < at.length; knot++) {
            boolean done = knots.now == null ? knots.bases[knot] < 0 : knots.instants[knot] <= knots.now.toEpochMilli();
            boolean tooLate = done && at[knot] > now;
            boolean tooEarly = knots.now != null && !done && at[knot] <= now;
            if (tooLate || tooEarly || knot > 0 && at[knot] < at[knot - 1]) {
                return false;
            }
        }
        return true;
    }

    Instant at(int knot) {
        return Instant.ofEpochMilli(at[knot]);
    }

    /** What stands nowhere else keeps its distance from the opening. */
    Instant at(Instant instant) {
        int knot = knots.place(instant);
        return knot >= 0 ? at(knot) : instant.plusMillis(at[knots.opened] - knots.instants[knots.opened]);
    }

    /** A minute as it is written in a text. */
    Instant minute(Instant minute) {
        int knot = knots.placeOfMinute(minute);
        return knot >= 0 ? at(knot) : at(minute);
    }

    /** A day of the case is that of what happened on it; one far away moves by whole months, as lengths of warranty do. */
    LocalDate day(LocalDate day, ZoneId zone) {
        for (int knot = 0; knot < at.length; knot++) {
            if (Instant.ofEpochMilli(knots.instants[knot]).atZone(zone).toLocalDate().equals(day)) {
                return at(knot).atZone(zone).toLocalDate();
            }
        }
        LocalDate from = Instant.ofEpochMilli(knots.instants[knots.opened]).atZone(zone).toLocalDate();
        LocalDate to = at(knots.opened).atZone(zone).toLocalDate();
        if (Math.abs(ChronoUnit.DAYS.between(from, day)) < 21) {
            return day.plusDays(ChronoUnit.DAYS.between(from, to));
        }
        return day.plusMonths(months);
    }
}
