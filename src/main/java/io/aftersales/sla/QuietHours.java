package io.aftersales.sla;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The part of the night in which nobody is disturbed by a mere warning. */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    static final QuietHours NONE = new QuietHours(null, null, null);

    /** @param text {@code 22:00-07:00}, or blank for none */
    static QuietHours parse(String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        String[] ends = text.split("-");
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), zone);
    }

    /** The instant itself, or the end of the quiet hours that it falls into. */
    Instant after(Instant instant) {
        if (from == null) {
            return instant;
        }
        ZonedDateTime local = instant.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean quiet = overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return instant;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
