package io.aftersales.sla;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a clock is reckoned with: calendar, pauses, quiet hours and the time. */
@Component
class Worlds {

    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Counts on while a repair waits, for that is what it is there for (FLT-70). */
    private static final String LOAN = "loan";

    private final CalendarService calendars;
    private final SlaPauses pauses;
    private final OrganisationService organisations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, QuietHours> quietHours = Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    Worlds(CalendarService calendars, SlaPauses pauses, OrganisationService organisations, JdbcClient jdbc, Clock clock) {
        this.calendars = calendars;
        this.pauses = pauses;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the calendar of its promise. */
    SlaClock.World of(SlaClock counted) {
        return of(counted, pauses.of(counted.caseNumber()));
    }

    /** By the calendar of its promise. */
    SlaClock.World of(SlaClock counted, List<CasePause> ofTheCase) {
        return with(calendars.version(counted.reckoning().calendarId(), counted.reckoning().calendarVersion()), counted.organisation(),
                counted.target(), ofTheCase);
    }

    /** For a promise that is made now: by the newest calendar. */
    SlaClock.World of(String organisation, String target, List<CasePause> ofTheCase) {
        return with(calendars.forClock(organisation, target), organisation, target, ofTheCase);
    }

    SlaClock.World with(WorkingCalendar calendar, String organisation, String target, List<CasePause> ofTheCase) {
        return new SlaClock.World(calendar, LOAN.equals(target) ? List.of() : ofTheCase, quietHours.get(organisation, this::quietHoursOf),
                clock.instant());
    }

    private QuietHours quietHoursOf(String organisation) {
        return jdbc.sql("select hours from quiet_hours where organisation in (?, '*') order by case when organisation = '*' then 1 else 0 end")
                .param(organisation).query(String.class).list().stream().findFirst()
                .map(hours -> QuietHours.parse(hours, organisations.zone(organisation))).orElse(QuietHours.NONE);
    }
}
