package io.aftersales.sla.time;

/** Kinds of time; every instant has exactly one under a calendar. */
public enum TimeKind {
    /** Within working hours. */
    WORKING,
    /** Nights, breaks and ordinary weekends. */
    OFF_HOURS,
    /** A public holiday, midnight to midnight, where the calendar rests on it. */
    HOLIDAY
}
