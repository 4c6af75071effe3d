package io.aftersales.sla.time;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * When is worked in an ordinary week, in local time; several intervals a day.
 *
 * <p>As text: {@code Mon-Fri 09:00-12:00 13:30-18:00; Sat 09:00-12:00}, or {@code always}. The word {@code holidays} as a
 * part of its own says that public holidays are worked like other days. A make-up working day on which the week has rest
 * is worked like the first weekday that is worked at all, usually Monday.
 */
public final class WorkingHours {

    private static final String ALWAYS = "always";
    private static final String HOLIDAYS = "holidays";

    private final Map<DayOfWeek, List<DayInterval>> week;
    private final boolean always;
    private final boolean onHolidays;

    private WorkingHours(Map<DayOfWeek, List<DayInterval>> week, boolean onHolidays) {
        this.week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            this.week.put(day, sorted(week.getOrDefault(day, List.of())));
        }
        if (this.week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("no working time at all");
        }
        this.onHolidays = onHolidays;
        this.always = onHolidays && this.week.values().stream().allMatch(List.of(DayInterval.wholeDay())::equals);
    }

    /** Hours by day of the week; a day that is absent is not worked, public holidays are not either. */
    public static WorkingHours of(Map<DayOfWeek, List<DayInterval>> week) {
        return new WorkingHours(week, false);
    }

    /** Round the clock, public holidays included: the promise is in hours, whatever the day. */
    public static WorkingHours always() {
        return parse(ALWAYS);
    }

    /** @throws IllegalArgumentException for a text that is not of the form above, or names no working time */
    public static WorkingHours parse(String text) {
        Map<DayOfWeek, List<DayInterval>> week = new EnumMap<>(DayOfWeek.class);
        String plain = text.strip().equals(ALWAYS) ? "Mon-Sun 00:00-24:00; " + HOLIDAYS : text;
        boolean onHolidays = false;
        for (String part : plain.split(";")) {
            String[] words = part.strip().split("\\s+");
            if (words[0].equals(HOLIDAYS)) {
                onHolidays = true;
                continue;
            }
            List<DayInterval> intervals = Arrays.stream(words).skip(1).map(DayInterval::parse).toList();
            for (DayOfWeek day : days(words[0])) {
                week.computeIfAbsent(day, d -> new ArrayList<>()).addAll(intervals);
            }
        }
        return new WorkingHours(week, onHolidays);
    }

    private static Collection<DayOfWeek> days(String range) {
        String[] ends = range.split("-", -1);
        List<DayOfWeek> days = new ArrayList<>();
        DayOfWeek last = day(ends[ends.length - 1]);
        for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
            days.add(day);
            if (day == last) {
                return days;
            }
        }
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> shortName(day).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a day of the week: " + name));
    }

    private static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static List<DayInterval> sorted(List<DayInterval> intervals) {
        List<DayInterval> sorted = intervals.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).meets(sorted.get(i))) {
                throw new IllegalArgumentException(sorted.get(i - 1) + " overlaps " + sorted.get(i));
            }
        }
        return sorted;
    }

    /** True for 24 hours on seven days; such a calendar knows no rest, public holidays neither. */
    public boolean isAlways() {
        return always;
    }

    /** Whether public holidays are worked like other days. */
    public boolean onHolidays() {
        return onHolidays;
    }

    boolean worked(DayOfWeek day) {
        return !week.get(day).isEmpty();
    }

    List<DayInterval> on(DayOfWeek day) {
        return week.get(day);
    }

    List<DayInterval> onMakeUpDay() {
        return week.values().stream().filter(hours -> !hours.isEmpty()).findFirst().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingHours hours && hours.week.equals(week) && hours.onHolidays == onHolidays;
    }

    @Override
    public int hashCode() {
        return 31 * week.hashCode() + Boolean.hashCode(onHolidays);
    }

    @Override
    public String toString() {
        if (always) {
            return ALWAYS;
        }
        StringJoiner text = new StringJoiner("; ");
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                StringJoiner part = new StringJoiner(" ");
                part.add(shortName(day));
                hours.forEach(interval -> part.add(interval.toString()));
                text.add(part.toString());
            }
        });
        if (onHolidays) {
            text.add(HOLIDAYS);
        }
        return text.toString();
    }
}
