package io.aftersales.sla.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;

/**
 * A part of a day in which is worked, in local time to the second.
 *
 * @param from first second of the day, 0 to 86,399
 * @param to   the second at which work ends, up to 86,400 (24:00); after {@code from}
 */
public record DayInterval(int from, int to) implements Comparable<DayInterval> {

    private static final int DAY = 86_400;

    public DayInterval {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("not a part of a day: " + from + " to " + to);
        }
    }

    /** Midnight to midnight. */
    public static DayInterval wholeDay() {
        return new DayInterval(0, DAY);
    }

    /** @param text for example {@code 09:00-18:00} or {@code 18:00-24:00} */
    public static DayInterval parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not from-to: " + text);
        }
        return new DayInterval(second(ends[0]), second(ends[1]));
    }

    private static int second(String time) {
        if (time.equals("24:00")) {
            return DAY;
        }
        try {
            return LocalTime.parse(time).toSecondOfDay();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time of day: " + time, e);
        }
    }

    /** When work begins on the given day. */
    public Instant begin(LocalDate day, ZoneId zone) {
        return instant(day, from, zone);
    }

    /** When work ends on the given day. */
    public Instant end(LocalDate day, ZoneId zone) {
        return instant(day, to, zone);
    }

    /**
     * A local time that the change to summer time skips becomes the change itself, one that comes twice the first of the
     * two: so the order of local times is the order of instants, and neighbouring intervals stay neighbours.
     */
    private static Instant instant(LocalDate day, int second, ZoneId zone) {
        var local = second == DAY ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.ofSecondOfDay(second));
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    }

    boolean meets(DayInterval other) {
        return from < other.to && other.from < to;
    }

    @Override
    public int compareTo(DayInterval other) {
        return Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return text(from) + "-" + text(to);
    }

    private static String text(int second) {
        return second == DAY ? "24:00" : LocalTime.ofSecondOfDay(second).toString();
    }
}
