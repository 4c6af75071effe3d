package io.aftersales.sla.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When is worked: a zone, the hours of an ordinary week, and the public holidays and make-up working days of its country.
 * Immutable; a change makes a new version, and what was reckoned names the version that it was reckoned with.
 *
 * <p>A year without a published list is reckoned with plain weekends, and {@link #warning} says so.
 */
public final class WorkingCalendar {

    private final String id;
    private final int version;
    private final ZoneId zone;
    private final WorkingHours hours;
    private final PublicDays days;

    public WorkingCalendar(String id, int version, ZoneId zone, WorkingHours hours, PublicDays days) {
        this.id = id;
        this.version = version;
        this.zone = zone;
        this.hours = hours;
        this.days = days;
    }

    /** Round the clock, no rest on any day. */
    public static WorkingCalendar always(ZoneId zone) {
        return new WorkingCalendar("always", 1, zone, WorkingHours.always(), PublicDays.none());
    }

    public String id() {
        return id;
    }

    public int version() {
        return version;
    }

    public ZoneId zone() {
        return zone;
    }

    public WorkingHours hours() {
        return hours;
    }

    public PublicDays publicDays() {
        return days;
    }

    // ---- days

    /** By the published list only: a make-up working day is none, an ordinary Sunday neither. */
    public boolean isPublicHoliday(LocalDate day) {
        return days.on(day).filter(entry -> entry.kind() == PublicDays.Kind.HOLIDAY).isPresent();
    }

    /** A weekend day that is worked to make up for a holiday. */
    public boolean isMakeUpDay(LocalDate day) {
        return days.on(day).filter(entry -> entry.kind() == PublicDays.Kind.WORKDAY).isPresent();
    }

    /**
     * Whether the state's calendar has people work: not on public holidays, on make-up days, else Monday to Friday.
     * Independent of this calendar's hours, which may open on Sundays; for those ask {@link #isOpen}.
     */
    public boolean isWorkingDay(LocalDate day) {
        return days.on(day).map(entry -> entry.kind() == PublicDays.Kind.WORKDAY)
                .orElse(day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());
    }

    /** Whether this calendar has any working hours on the day. */
    public boolean isOpen(LocalDate day) {
        return !intervals(day).isEmpty();
    }

    /** The holiday's name, in the language of the state. */
    public Optional<String> nameOf(LocalDate day) {
        return days.on(day).map(PublicDays.Entry::name);
    }

    /**
     * The day that lies so many working days of the state's calendar later; the first day is not counted.
     * Nought gives the day itself, worked or not.
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a negative number of working days");
        }
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The local day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Whether the public holidays of this year are known, or make no difference because the calendar is open round the clock. */
    public boolean covers(int year) {
        return hours.isAlways() || days.published(year);
    }

    /**
     * Says in plain words where a reckoning rests on plain weekends because a year's list has not appeared; empty where
     * every year between the two instants is covered.
     */
    public Optional<String> warning(Instant from, Instant to) {
        for (int year = dayOf(from).getYear(); year <= dayOf(to).getYear(); year++) {
            if (!covers(year)) {
                return Optional.of("No public holidays are published for " + year + " in calendar " + id
                        + "; plain weekends are used.");
            }
        }
        return Optional.empty();
    }

    // ---- working time

    public boolean isWorking(Instant instant) {
        return working(dayOf(instant)).stream().anyMatch(span -> !instant.isBefore(span.from()) && instant.isBefore(span.to()));
    }

    public TimeKind kindOf(Instant instant) {
        if (isWorking(instant)) {
            return TimeKind.WORKING;
        }
        return rests(dayOf(instant)) ? TimeKind.HOLIDAY : TimeKind.OFF_HOURS;
    }

    /**
     * The instant at which so much working time has passed since the start, the last second of it included: 09:00 to 18:00
     * make nine hours due at 18:00 of the same day. No length at all is due when work next begins.
     */
    public Instant due(Instant start, Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a negative length: " + length);
        }
        if (hours.isAlways()) {
            return start.plus(length);
        }
        Duration left = length;
        for (LocalDate day = dayOf(start); ; day = day.plusDays(1)) {
            for (Span span : working(day)) {
                Instant begin = Span.later(start, span.from());
                if (begin.isBefore(span.to())) {
                    Duration there = Duration.between(begin, span.to());
                    if (left.compareTo(there) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(there);
                }
            }
        }
    }

    /** Working time between two instants; nought where the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        if (hours.isAlways()) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        Span asked = new Span(from, to);
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            for (Span span : working(day)) {
                sum = sum.plus(span.common(asked).map(Span::length).orElse(Duration.ZERO));
            }
        }
        return sum;
    }

    /** Cuts a stretch of time where its kind changes or a day ends; the pieces follow each other without gap or overlap. */
    public List<Piece> cut(Span span) {
        List<Piece> pieces = new ArrayList<>();
        if (hours.isAlways()) {
            add(pieces, span.from(), span.to(), TimeKind.WORKING);
            return pieces;
        }
        for (LocalDate day = dayOf(span.from()); !day.isAfter(dayOf(span.to())); day = day.plusDays(1)) {
            Instant at = Span.later(span.from(), midnight(day));
            Instant end = Span.earlier(span.to(), midnight(day.plusDays(1)));
            TimeKind rest = rests(day) ? TimeKind.HOLIDAY : TimeKind.OFF_HOURS;
            for (Span work : working(day)) {
                Instant begin = Span.earlier(Span.later(at, work.from()), end);
                Instant stop = Span.earlier(Span.later(at, work.to()), end);
                add(pieces, at, begin, rest);
                add(pieces, begin, stop, TimeKind.WORKING);
                at = stop;
            }
            add(pieces, at, end, rest);
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Instant from, Instant to, TimeKind kind) {
        if (from.isBefore(to)) {
            pieces.add(new Piece(new Span(from, to), kind));
        }
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private List<Span> working(LocalDate day) {
        return intervals(day).stream().map(interval -> new Span(interval.begin(day, zone), interval.end(day, zone))).toList();
    }

    private List<DayInterval> intervals(LocalDate day) {
        if (rests(day)) {
            return List.of();
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return isMakeUpDay(day) && !hours.worked(weekday) ? hours.onMakeUpDay() : hours.on(weekday);
    }

    private boolean rests(LocalDate day) {
        return !hours.onHolidays() && isPublicHoliday(day);
    }

    /** A stretch of time of one kind. */
    public record Piece(Span span, TimeKind kind) {
    }
}
