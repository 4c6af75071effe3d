package io.aftersales.story;

import io.aftersales.sla.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What the checks for odd things look at: the events of a case in the order of their numbers, and what has to be known beside them.
 *
 * @param roles    which roles somebody held at an instant
 * @param tasks    what people do, and whose it is
 * @param calendar the working hours of the organisation as they were at an instant
 * @param limits   how short a step can be and how late it may be entered
 */
record CaseHistory(List<Event> events, RolesHeld roles, TaskCatalogue tasks, Function<Instant, WorkingCalendar> calendar, Limits limits) {

    /**
     * As the organisation's table {@code step-limits} says; null where it says nothing.
     *
     * @param travel  from setting out to arriving, at least
     * @param work    from arriving to the end of the work, at least
     * @param entered an arrival is entered within
     */
    record Limits(Duration travel, Duration work, Duration entered) {
    }
}
