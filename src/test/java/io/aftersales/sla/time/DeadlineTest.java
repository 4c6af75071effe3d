package io.aftersales.sla.time;

import static io.aftersales.sla.time.Calendars.chinese;
import static io.aftersales.sla.time.Calendars.office;
import static io.aftersales.sla.time.Calendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineTest {

    private static final Instant NINE = shanghai("2026-11-23T09:00");
    private static final WorkingCalendar ALWAYS = chinese("always");

    private static Deadline dayLong(Pause... pauses) {
        return Deadline.of(ALWAYS, NINE, NINE.plus(Duration.ofHours(24)), List.of(pauses), shanghai("2026-11-30T09:00"));
    }

    private static Pause pause(String from, String to) {
        return new Pause(shanghai(from), to == null ? null : shanghai(to), Party.CUSTOMER);
    }

    @Test
    void exactly_at_the_due_instant_is_in_time_and_a_moment_after_is_late() {
        assertThat(dayLong().isLate(shanghai("2026-11-24T09:00"))).isFalse();
        assertThat(dayLong().isLate(shanghai("2026-11-24T09:00").plusMillis(1))).isTrue();
    }

    @Test
    void a_pause_moves_the_due_instant_by_its_length() {
        assertThat(dayLong(pause("2026-11-23T12:00", "2026-11-23T15:00")).due()).isEqualTo(shanghai("2026-11-24T12:00"));
    }

    @Test
    void pauses_that_overlap_count_once() {
        assertThat(dayLong(pause("2026-11-23T12:00", "2026-11-23T15:00"), pause("2026-11-23T14:00", "2026-11-23T16:00")).due())
                .isEqualTo(shanghai("2026-11-24T13:00"));
    }

    @Test
    void a_pause_between_the_promised_and_the_moved_due_instant_moves_it_again() {
        assertThat(dayLong(pause("2026-11-23T12:00", "2026-11-23T15:00"), pause("2026-11-24T10:00", "2026-11-24T11:00")).due())
                .isEqualTo(shanghai("2026-11-24T13:00"));
    }

    @Test
    void a_pause_after_the_due_instant_comes_too_late_to_move_it() {
        assertThat(dayLong(pause("2026-11-24T09:00", "2026-11-25T09:00")).due()).isEqualTo(shanghai("2026-11-24T09:00"));
    }

    @Test
    void a_pause_that_still_lasts_is_counted_up_to_now() {
        Deadline deadline = Deadline.of(ALWAYS, NINE, NINE.plus(Duration.ofHours(24)), List.of(pause("2026-11-23T12:00", null)),
                shanghai("2026-11-23T20:00"));
        assertThat(deadline.due()).isEqualTo(shanghai("2026-11-24T17:00"));
        assertThat(deadline.elapsed(shanghai("2026-11-23T20:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(deadline.remaining(shanghai("2026-11-23T20:00"))).isEqualTo(Duration.ofHours(21));
    }

    @Test
    void on_a_working_calendar_only_the_working_part_of_a_pause_counts() {
        Instant start = shanghai("2026-11-23T09:00");
        Instant promised = office().due(start, Duration.ofHours(12));
        assertThat(promised).isEqualTo(shanghai("2026-11-24T14:00"));
        Deadline overnight = Deadline.of(office(), start, promised, List.of(pause("2026-11-23T17:00", "2026-11-24T10:00")), promised);
        assertThat(overnight.due()).isEqualTo(shanghai("2026-11-24T16:00"));
        Deadline night = Deadline.of(office(), start, promised, List.of(pause("2026-11-23T18:00", "2026-11-24T09:00")), promised);
        assertThat(night.due()).isEqualTo(promised);
    }

    @Test
    void a_promise_until_midnight_is_not_cut_short_by_a_pause_at_night() {
        Instant midnight = shanghai("2026-11-25T00:00");
        Deadline deadline = Deadline.of(office(), NINE, midnight, List.of(pause("2026-11-23T19:00", "2026-11-23T21:00")), midnight);
        assertThat(deadline.due()).isEqualTo(midnight);
    }

    @Test
    void the_warning_comes_at_three_quarters_and_head_office_hears_at_one_and_a_half() {
        assertThat(dayLong().at(0.75)).isEqualTo(shanghai("2026-11-24T03:00"));
        assertThat(dayLong().at(1)).isEqualTo(shanghai("2026-11-24T09:00"));
        assertThat(dayLong().at(1.5)).isEqualTo(shanghai("2026-11-24T21:00"));
        assertThat(dayLong(pause("2026-11-23T12:00", "2026-11-23T15:00")).at(0.75)).isEqualTo(shanghai("2026-11-24T06:00"));
    }

    @Test
    void overdue_time_is_negative_time_left() {
        assertThat(dayLong().remaining(shanghai("2026-11-24T11:00"))).isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void the_ledger_tells_what_kind_of_time_it_was_and_whom_it_waited_for() {
        Span life = new Span(shanghai("2026-09-30T15:00"), shanghai("2026-10-08T10:00"));
        Ledger ledger = Ledger.of(office(), life, List.of(pause("2026-09-30T17:00", "2026-10-01T12:00")));
        assertThat(ledger.buckets()).isEqualTo(Map.of(
                new Ledger.Bucket(TimeKind.WORKING, Party.US), Duration.ofHours(3),
                new Ledger.Bucket(TimeKind.WORKING, Party.CUSTOMER), Duration.ofHours(1),
                new Ledger.Bucket(TimeKind.OFF_HOURS, Party.CUSTOMER), Duration.ofHours(6),
                new Ledger.Bucket(TimeKind.OFF_HOURS, Party.US), Duration.ofHours(9),
                new Ledger.Bucket(TimeKind.HOLIDAY, Party.CUSTOMER), Duration.ofHours(12),
                new Ledger.Bucket(TimeKind.HOLIDAY, Party.US), Duration.ofHours(156)));
        assertThat(ledger.total()).isEqualTo(life.length());
    }
}
