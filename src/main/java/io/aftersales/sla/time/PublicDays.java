package io.aftersales.sla.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The days that a state declares to be holidays, and the weekend days on which work is made up for them.
 *
 * <p>The list for a year appears near the end of the year before. A year counts as published when the list names a day of
 * it before 25 December: the last days of December may belong to the next year's New Year holiday.
 */
public final class PublicDays {

    private static final MonthDay NEXT_NEW_YEAR = MonthDay.of(12, 25);
    private static final PublicDays NONE = new PublicDays(Map.of());

    private final NavigableMap<LocalDate, Entry> days;
    private final Set<Integer> years;

    private PublicDays(Map<LocalDate, Entry> days) {
        this.days = new TreeMap<>(days);
        this.years = days.keySet().stream().filter(day -> MonthDay.from(day).isBefore(NEXT_NEW_YEAR))
                .map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException where a day is listed twice */
    public static PublicDays of(Collection<Entry> entries) {
        return new PublicDays(entries.stream().collect(Collectors.toMap(Entry::day, entry -> entry, (one, two) -> {
            throw new IllegalArgumentException(one.day() + " is listed twice");
        })));
    }

    public static PublicDays none() {
        return NONE;
    }

    Optional<Entry> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** Whether the list for this year has appeared. */
    public boolean published(int year) {
        return years.contains(year);
    }

    /** The years whose lists have appeared. */
    public Set<Integer> years() {
        return years;
    }

    /** In the order of the days. */
    public Collection<Entry> entries() {
        return java.util.Collections.unmodifiableCollection(days.values());
    }

    /** @param name of the holiday, in the language of the state */
    public record Entry(LocalDate day, Kind kind, String name) {
    }

    public enum Kind {
        /** Nobody works, whatever the day of the week. */
        HOLIDAY,
        /** Worked although a weekend, to make up for a holiday. */
        WORKDAY
    }
}
