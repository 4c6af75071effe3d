package io.aftersales.sla.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Calendars that the tests of this package reckon with. */
final class Calendars {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Calendars() {
    }

    static PublicDays china() {
        try (InputStream csv = Calendars.class.getResourceAsStream("/calendar/cn.csv")) {
            return PublicDays.of(DayList.read(new String(csv.readAllBytes(), StandardCharsets.UTF_8)).entries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkingCalendar chinese(String hours) {
        return new WorkingCalendar("cn", 1, SHANGHAI, WorkingHours.parse(hours), china());
    }

    /** Monday to Friday, nine to six with a break at noon. */
    static WorkingCalendar office() {
        return chinese("Mon-Fri 09:00-12:00 13:00-18:00");
    }

    static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
