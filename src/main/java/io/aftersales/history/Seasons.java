package io.aftersales.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** How many cases an organisation has on a day, compared with others. */
final class Seasons {

    private static final double GROWTH_A_YEAR = 0.12;
    private static final double WEEKEND = 0.45;
    private static final double MONDAY = 1.25;

    private Seasons() {
    }

    static List<LocalDate> days(LocalDate from, LocalDate until) {
        return LongStream.range(0, from.until(until, java.time.temporal.ChronoUnit.DAYS)).mapToObj(from::plusDays).toList();
    }

    static double weight(Makers.Maker maker, LocalDate first, LocalDate day) {
        double years = (day.toEpochDay() - first.toEpochDay()) / 365.0;
        return (1 + GROWTH_A_YEAR * years) * (1 + peak(maker, day)) * weekday(maker, day.getDayOfWeek());
    }

    /** What high summer and midwinter add. */
    static double peak(Makers.Maker maker, LocalDate day) {
        double warmth = -Math.cos(2 * Math.PI * (day.getDayOfYear() - 20) / 365.0);
        return warmth > 0 ? maker.summer() * warmth * warmth : maker.winter() * warmth * warmth;
    }

    private static double weekday(Makers.Maker maker, DayOfWeek day) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        if (weekend) {
            return maker.wholeWeeks() ? 0 : WEEKEND;
        }
        return day == DayOfWeek.MONDAY ? MONDAY : 1;
    }
}
