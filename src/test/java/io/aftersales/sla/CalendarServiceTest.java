package io.aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class CalendarServiceTest {

    private static final String NEXT_YEAR = "date,kind,name\n2031-01-01,holiday,元旦\n2031-01-04,workday,元旦\n";

    @Autowired
    private CalendarService calendars;
    @Autowired
    private CalendarPreview preview;
    @Autowired
    private CalendarMoves moves;
    @Autowired
    private ClockService clocks;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_official_calendar_is_there_from_the_start() {
        WorkingCalendar calendar = calendars.of("central-ac");
        assertThat(calendar.isPublicHoliday(LocalDate.parse("2026-10-01"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(calendar.publicDays().years()).contains(2023, 2024, 2025, 2026);
    }

    @Test
    void who_promises_hours_counts_round_the_clock_and_who_promises_working_days_does_not() {
        assertThat(calendars.forClock("central-ac", "arrive").hours().isAlways()).isTrue();
        assertThat(calendars.forClock("fleet-terminal", "callback").hours().isAlways()).isFalse();
        assertThat(calendars.of("room-ac").isOpen(LocalDate.parse("2026-10-01"))).isTrue();
    }

    @Test
    void a_further_year_is_a_new_version_and_the_same_file_again_changes_nothing() throws Refusal {
        int before = calendars.calendar("cn").version();
        CalendarService.Imported first = calendars.importDays("cn-daily", NEXT_YEAR);
        assertThat(first.changed()).isEqualTo(2);
        assertThat(first.version()).isEqualTo(before + 1);
        assertThat(first.years()).contains(2031);
        assertThat(calendars.importDays("cn-daily", NEXT_YEAR)).extracting(CalendarService.Imported::changed).isEqualTo(0);
        assertThat(calendars.calendar("cn").isPublicHoliday(LocalDate.parse("2031-01-01"))).isTrue();
        assertThat(calendars.calendar("cn", before).isPublicHoliday(LocalDate.parse("2031-01-01"))).isFalse();
    }

    @Test
    void a_day_that_changes_keeps_what_it_was_in_its_former_version() throws Refusal {
        int before = calendars.importDays("cn", NEXT_YEAR).version();
        calendars.importDays("cn", "date,kind,name\n2031-01-04,holiday,元旦\n");
        assertThat(calendars.calendar("cn").isPublicHoliday(LocalDate.parse("2031-01-04"))).isTrue();
        assertThat(calendars.calendar("cn", before).isMakeUpDay(LocalDate.parse("2031-01-04"))).isTrue();
        Instant friday = Instant.parse("2031-01-03T09:00:00Z");
        assertThat(calendars.calendar("cn", before).due(friday, Duration.ofHours(2))).isEqualTo(Instant.parse("2031-01-04T02:00:00Z"));
        assertThat(calendars.calendar("cn").due(friday, Duration.ofHours(2))).isEqualTo(Instant.parse("2031-01-06T02:00:00Z"));
    }

    @Test
    void what_had_been_published_by_an_instant_is_what_counted_then() throws Refusal {
        OffsetDateTime later = OffsetDateTime.parse("2030-12-01T00:00:00Z");
        int version = calendars.importDays("cn", NEXT_YEAR).version();
        jdbc.sql("delete from audit_event where stream = 'calendar:cn'").update();
        for (int number = 1; number <= version; number++) {
            jdbc.sql("""
                    insert into audit_event (stream, seq, at, kind, actor_kind, actor, payload, prev_hash, hash, signature, key_id, format)
                    values ('calendar:cn', ?, ?, 'calendar.imported', 'PROCESS', 'x', '{}', '', '', '', 'k', 2)""")
                    .params(number, number == version ? later : later.minusYears(10)).update();
        }
        LocalDate newYear = LocalDate.parse("2031-01-01");
        assertThat(calendars.of("nobody", later.minusSeconds(1).toInstant()).isPublicHoliday(newYear)).isFalse();
        assertThat(calendars.of("nobody", later.toInstant()).isPublicHoliday(newYear)).isTrue();
        assertThat(calendars.of("nobody", Instant.EPOCH).version()).as("before the first import").isEqualTo(1);
    }

    @Test
    void of_an_organisations_own_calendar_counts_the_version_that_was_in_force() {
        jdbc.sql("insert into working_calendar (id, zone, hours, days_of, version, organisation) values ('own', 'Asia/Shanghai', 'always', 'own', 1, 'own')")
                .update();
        jdbc.sql("insert into organisation_calendar (organisation, purpose, calendar_id) values ('own', 'ledger', 'own')").update();
        OffsetDateTime begun = OffsetDateTime.parse("2026-03-01T00:00:00Z");
        version(1, "Mon-Fri 09:00-18:00", begun, false);
        version(2, "Mon-Fri 09:00-20:00", begun.plusDays(10), false);
        version(3, "Mon-Fri 09:00-22:00", begun.plusDays(12), true);
        assertThat(calendars.of("own", begun.minusYears(1).toInstant()).version()).as("before the first").isEqualTo(1);
        assertThat(calendars.of("own", begun.plusDays(9).toInstant()).hours()).hasToString(WorkingHours.parse("Mon-Fri 09:00-18:00").toString());
        assertThat(calendars.of("own", begun.plusDays(10).toInstant()).hours()).hasToString(WorkingHours.parse("Mon-Fri 09:00-20:00").toString());
        assertThat(calendars.of("own", begun.plusDays(20).toInstant()).version()).as("what was taken back never held").isEqualTo(2);
    }

    private void version(int number, String hours, OffsetDateTime effective, boolean takenBack) {
        jdbc.sql("""
                insert into calendar_version (calendar_id, version, hours, days, effective_at, published_by, published_at, taken_back)
                values ('own', ?, ?, 'date,kind,name', ?, 'x', ?, ?)""").params(number, hours, effective, effective, takenBack).update();
    }

    @Test
    void a_list_shows_first_which_deadlines_it_would_move_and_then_moves_them() throws Refusal {
        try {
            // due on Monday evening, paused for the two hours in which it was worked on Friday
            SlaFixtures.at(Instant.parse("2031-01-03T07:00:00Z"));
            String number = SlaFixtures.aCase(jdbc, "fleet-terminal", "fleet-terminal.north");
            clocks.start(number, "callback", Instant.parse("2031-01-03T01:00:00Z"), Instant.parse("2031-01-03T10:00:00Z"), null);
            clocks.recordPause(number, "nobody answers", "customer", Instant.parse("2031-01-03T03:00:00Z"), Instant.parse("2031-01-03T05:00:00Z"));
            assertThat(clocks.clocksOf(number).get(0).dueAt()).isEqualTo(Instant.parse("2031-01-06T03:00:00Z"));
            CalendarPreview.Effect effect = preview.of("cn", NEXT_YEAR);
            assertThat(effect.moves()).filteredOn(move -> move.caseNumber().equals(number)).containsExactly(new CalendarPreview.Move(number,
                    "callback", Instant.parse("2031-01-06T03:00:00Z"), Instant.parse("2031-01-04T03:00:00Z"), false));
            calendars.importDays("cn", NEXT_YEAR);
            moves.runDue();
            assertThat(clocks.clocksOf(number).get(0).dueAt()).isEqualTo(Instant.parse("2031-01-04T03:00:00Z"));
        } finally {
            SlaFixtures.now();
        }
    }

    @Test
    void a_file_with_a_faulty_line_is_refused_whole() throws Refusal {
        int before = calendars.calendar("cn").version();
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> calendars.importDays("cn", NEXT_YEAR + "2031-02-30,holiday,春节\n"));
        assertThat(refusal.reason()).isEqualTo(SlaReason.CALENDAR_FAULTY);
        assertThat(refusal.arguments()).first().isEqualTo(4);
        assertThat(calendars.calendar("cn").version()).isEqualTo(before);
        assertThat(catchThrowableOfType(Refusal.class, () -> calendars.importDays("mars", NEXT_YEAR)).reason())
                .isEqualTo(SlaReason.UNKNOWN_CALENDAR);
    }
}
