package io.aftersales.sla.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every calendar, start, length and set of pauses. Runs over leap days, year ends and changes of summer time. */
class TimePropertiesTest {

    private static final Instant EPOCH = Instant.parse("2023-01-01T00:00:00Z");
    private static final int FOUR_YEARS = 4 * 366 * 86_400;

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Havana", "Asia/Beirut",
                "Australia/Lord_Howe", "Pacific/Chatham").map(ZoneId::of);
        Arbitrary<WorkingHours> hours = Arbitraries.of("always", "Mon-Fri 09:00-12:00 13:00-18:00", "Mon-Sun 09:00-18:00; holidays",
                "Mon-Sun 00:00-24:00", "Mon-Fri 00:00-02:30 02:30-08:00 22:00-24:00; Sat 01:30-02:15", "Wed 10:00-10:01").map(WorkingHours::parse);
        return Combinators.combine(zones, hours)
                .as((zone, week) -> new WorkingCalendar("any", 1, zone, week, Calendars.china()));
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> any = Arbitraries.longs().between(0, FOUR_YEARS * 1000L).map(EPOCH::plusMillis);
        Arbitrary<Instant> delicate = Arbitraries.of("2024-02-28T16:00:00Z", "2024-02-29T15:59:59Z", "2025-12-31T16:00:00Z",
                "2026-03-29T01:00:00Z", "2026-10-25T00:30:00Z", "2026-11-01T05:30:00Z", "2026-03-08T07:00:00Z", "2026-03-28T22:00:00Z",
                "2026-04-04T15:00:00Z").map(Instant::parse);
        return Arbitraries.oneOf(any, delicate);
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(0, 20 * 3_600_000L).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        Arbitrary<Pause> pause = Combinators.combine(instants(), Arbitraries.longs().between(0, 30 * 86_400_000L),
                Arbitraries.of(Party.class), Arbitraries.of(true, true, true, false))
                .as((from, length, party, ended) -> new Pause(from, ended ? from.plusMillis(length) : null, party));
        return pause.list().ofMaxSize(6);
    }

    @Property(tries = 500)
    void a_due_instant_lies_in_working_time(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant start,
            @ForAll("lengths") Duration length) {
        Instant due = calendar.due(start, length);
        assertThat(due).isAfterOrEqualTo(start);
        // the closing second of working hours belongs to them
        assertThat(calendar.isWorking(due) || calendar.isWorking(due.minusMillis(1))).isTrue();
    }

    @Property(tries = 500)
    void the_working_time_up_to_the_due_instant_is_the_length(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        assertThat(calendar.between(start, calendar.due(start, length))).isEqualTo(length);
    }

    @Property(tries = 500)
    void a_longer_promise_is_due_no_earlier(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant start,
            @ForAll("lengths") Duration one, @ForAll("lengths") Duration two) {
        Duration shorter = one.compareTo(two) < 0 ? one : two;
        Duration longer = one.compareTo(two) < 0 ? two : one;
        assertThat(calendar.due(start, shorter)).isBeforeOrEqualTo(calendar.due(start, longer));
    }

    @Property(tries = 500)
    void a_later_start_is_due_no_earlier(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant one,
            @ForAll("instants") Instant two, @ForAll("lengths") Duration length) {
        assertThat(calendar.due(Span.earlier(one, two), length)).isBeforeOrEqualTo(calendar.due(Span.later(one, two), length));
    }

    @Property(tries = 300)
    void time_in_two_parts_is_time_in_one(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant start,
            @ForAll("lengths") Duration one, @ForAll("lengths") Duration two) {
        Instant middle = start.plus(one);
        Instant end = middle.plus(two);
        assertThat(calendar.between(start, middle).plus(calendar.between(middle, end))).isEqualTo(calendar.between(start, end));
    }

    @Property(tries = 300)
    void the_pieces_of_a_stretch_follow_each_other_and_their_working_part_is_the_working_time(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant start, @ForAll("lengths") Duration length) {
        Span span = new Span(start, start.plus(length).plus(length).plus(length));
        Instant at = span.from();
        Duration working = Duration.ZERO;
        for (WorkingCalendar.Piece piece : calendar.cut(span)) {
            assertThat(piece.span().from()).isEqualTo(at);
            assertThat(calendar.kindOf(at)).isEqualTo(piece.kind());
            assertThat(calendar.kindOf(piece.span().to().minusMillis(1))).isEqualTo(piece.kind());
            at = piece.span().to();
            working = piece.kind() == TimeKind.WORKING ? working.plus(piece.span().length()) : working;
        }
        assertThat(at).isEqualTo(span.to());
        assertThat(working).isEqualTo(calendar.between(span.from(), span.to()));
    }

    @Property(tries = 500)
    void a_pause_that_is_entered_and_taken_back_changes_nothing(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start, @ForAll("lengths") Duration length, @ForAll("pauses") List<Pause> pauses, @ForAll Random order) {
        Instant promised = calendar.due(start, length);
        Instant now = promised.plus(Duration.ofDays(3));
        Deadline before = Deadline.of(calendar, start, promised, pauses, now);
        List<Pause> shuffled = new ArrayList<>(pauses);
        shuffled.add(new Pause(start, promised, Party.CUSTOMER));
        Collections.shuffle(shuffled, order);
        shuffled.remove(new Pause(start, promised, Party.CUSTOMER));
        Deadline after = Deadline.of(calendar, start, promised, shuffled, now);
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.at(0.75)).isEqualTo(before.at(0.75));
        assertThat(after.elapsed(now)).isEqualTo(before.elapsed(now));
    }

    @Property(tries = 500)
    void one_more_pause_never_makes_anything_due_earlier(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start, @ForAll("lengths") Duration length, @ForAll("pauses") List<Pause> pauses) {
        Instant promised = calendar.due(start, length);
        Instant now = promised.plus(Duration.ofDays(3));
        List<Pause> fewer = pauses.isEmpty() ? pauses : pauses.subList(1, pauses.size());
        for (double share : new double[] {0.5, 0.75, 1, 1.5}) {
            assertThat(Deadline.of(calendar, start, promised, fewer, now).at(share))
                    .isBeforeOrEqualTo(Deadline.of(calendar, start, promised, pauses, now).at(share));
        }
    }

    @Property(tries = 500)
    void up_to_the_due_instant_exactly_the_promised_time_has_been_used(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start, @ForAll("lengths") Duration length, @ForAll("pauses") List<Pause> pauses) {
        Instant promised = calendar.due(start, length);
        Deadline deadline = Deadline.of(calendar, start, promised, pauses, promised.plus(Duration.ofDays(3)));
        assertThat(deadline.elapsed(deadline.due())).isEqualTo(length);
        assertThat(deadline.remaining(deadline.due())).isZero();
        assertThat(deadline.isLate(deadline.due())).isFalse();
    }

    @Property(tries = 500)
    void time_used_and_time_left_make_the_whole_while_it_is_in_time(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start, @ForAll("lengths") Duration length, @ForAll("lengths") Duration later,
            @ForAll("pauses") List<Pause> pauses) {
        Instant promised = calendar.due(start, length);
        Deadline deadline = Deadline.of(calendar, start, promised, pauses, promised.plus(Duration.ofDays(3)));
        Instant now = Span.earlier(start.plus(later), deadline.due());
        assertThat(deadline.elapsed(now).plus(deadline.remaining(now))).isEqualTo(length);
    }

    @Property(tries = 500)
    void levels_come_in_the_order_of_their_shares(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant start,
            @ForAll("lengths") Duration length, @ForAll("pauses") List<Pause> pauses) {
        Instant promised = calendar.due(start, length);
        Deadline deadline = Deadline.of(calendar, start, promised, pauses, promised.plus(Duration.ofDays(3)));
        assertThat(deadline.at(0.75)).isBeforeOrEqualTo(deadline.due());
        assertThat(deadline.at(1)).isEqualTo(deadline.due());
        assertThat(deadline.at(1.5)).isAfterOrEqualTo(deadline.due());
    }

    @Property(tries = 500)
    void the_ledger_holds_every_moment_once_and_sums_to_the_elapsed_time(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start, @ForAll("lengths") Duration length, @ForAll("pauses") List<Pause> pauses) {
        Span life = new Span(start, start.plus(length).plus(length));
        Ledger ledger = Ledger.of(calendar, life, pauses);
        Instant at = life.from();
        for (Ledger.Piece piece : ledger.pieces()) {
            assertThat(piece.span().from()).isEqualTo(at);
            at = piece.span().to();
        }
        assertThat(at).isEqualTo(life.to());
        assertThat(ledger.total()).isEqualTo(life.length());
        assertThat(ledger.buckets().values().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(life.length());
    }

    @Property(tries = 300)
    void working_days_lie_ahead_and_are_worked(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant start) {
        LocalDate day = calendar.dayOf(start);
        assertThat(calendar.isWorkingDay(calendar.plusWorkingDays(day, 3))).isTrue();
        assertThat(calendar.plusWorkingDays(day, 3)).isAfter(day.plusDays(2));
    }
}
