package io.aftersales.decision;

import io.aftersales.sla.time.WorkingCalendar;
import java.time.LocalDate;

/** The days of a working calendar in one of its versions. */
record CalendarDays(WorkingCalendar calendar) implements WorkingDays {

    @Override
    public boolean isHoliday(LocalDate day) {
        return calendar.isPublicHoliday(day);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    @Override
    public String version() {
        return calendar.id() + "@" + calendar.version();
    }
}
