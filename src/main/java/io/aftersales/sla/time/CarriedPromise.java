package io.aftersales.sla.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A promise that was made by one calendar, carried over to another: it keeps its working days where it ends with a day, and
 * its working time otherwise. What was promised round the clock keeps its instant.
 */
public final class CarriedPromise {

    private CarriedPromise() {
    }

    /**
     * @param made     the calendar by which the promise was made
     * @param now      the calendar by which it counts from now on
     * @param start    when the time began to run
     * @param promised the due instant by the calendar of then, before any pause
     * @return the due instant by the other calendar
     */
    public static Instant of(WorkingCalendar made, WorkingCalendar now, Instant start, Instant promised) {
        if (made.hours().isAlways() || !start.isBefore(promised)) {
            return promised;
        }
        return endsWithADay(made, promised) ? inDays(made, now, start, promised) : inTime(made, now, start, promised);
    }

    private static boolean endsWithADay(WorkingCalendar made, Instant promised) {
        return promised.atZone(made.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** A day that is not worked was never counted in working days: months, or an instant that somebody named. */
    private static Instant inDays(WorkingCalendar made, WorkingCalendar now, Instant start, Instant promised) {
        LocalDate first = made.dayOf(start);
        LocalDate last = made.dayOf(promised).minusDays(1);
        if (!made.isWorkingDay(last)) {
            return promised;
        }
        int days = (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(made::isWorkingDay).count();
        return now.plusWorkingDays(first, days).plusDays(1).atStartOfDay(now.zone()).toInstant();
    }

    private static Instant inTime(WorkingCalendar made, WorkingCalendar now, Instant start, Instant promised) {
        Duration worked = made.between(start, promised);
        if (worked.isZero()) {
            return promised;
        }
        Duration beyond = Duration.between(made.due(start, worked), promised);
        return now.due(start, worked).plus(beyond);
    }
}
