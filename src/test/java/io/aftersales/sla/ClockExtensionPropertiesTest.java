package io.aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.sla.time.Party;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold however often a deadline is given more time, and whatever pauses lie around that. */
class ClockExtensionPropertiesTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of("always", "Mon-Fri 09:00-12:00 13:00-18:00", "Mon-Sun 09:00-18:00")
                .map(week -> new WorkingCalendar("any", 1, ZoneId.of("Asia/Shanghai"), WorkingHours.parse(week), PublicDays.none()));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 20 * 86_400_000L).map(START::plusMillis);
    }

    @Provide
    Arbitrary<List<CasePause>> pauses() {
        return Combinators.combine(instants(), Arbitraries.longs().between(1, 3 * 86_400_000L)).as((from, length) -> new CasePause("p", "c", from,
                from.plusMillis(length), "away", Party.CUSTOMER, from, "x", false)).list().ofMaxSize(3);
    }

    @Property(tries = 300)
    void more_time_is_due_later_and_never_beyond_what_was_asked_without_pauses(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant promised, @ForAll("instants") Instant to, @ForAll("instants") Instant now) {
        SlaClock clock = clock(calendar, promised, List.of(), now);
        Instant before = clock.dueAt();
        boolean given = clock.extend(to, world(calendar, List.of(), now));
        assertThat(given).isEqualTo(to.isAfter(before) && !calendar.between(before, to).isZero());
        if (given) {
            assertThat(clock.dueAt()).isAfter(before).isBeforeOrEqualTo(to);
            assertThat(calendar.between(clock.dueAt(), to)).isZero();
        } else {
            assertThat(clock.dueAt()).isEqualTo(before);
        }
    }

    @Property(tries = 300)
    void more_time_given_in_two_parts_is_as_much_as_in_one(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant promised,
            @ForAll("instants") Instant one, @ForAll("instants") Instant two, @ForAll("pauses") List<CasePause> pauses) {
        Instant first = one.isBefore(two) ? one : two;
        Instant last = one.isBefore(two) ? two : one;
        SlaClock parts = clock(calendar, promised, List.of(), START);
        parts.extend(first, world(calendar, List.of(), START));
        parts.extend(last, world(calendar, List.of(), START));
        SlaClock whole = clock(calendar, promised, List.of(), START);
        whole.extend(last, world(calendar, List.of(), START));
        assertThat(parts.extension()).isEqualTo(whole.extension());
        parts.reckon(world(calendar, pauses, last));
        whole.reckon(world(calendar, pauses, last));
        assertThat(parts.dueAt()).isEqualTo(whole.dueAt());
    }

    @Property(tries = 300)
    void a_pause_that_is_added_and_taken_away_changes_nothing(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant promised,
            @ForAll("instants") Instant to, @ForAll("pauses") List<CasePause> pauses, @ForAll("instants") Instant now) {
        SlaClock clock = clock(calendar, promised, pauses, now);
        clock.extend(to, world(calendar, pauses, now));
        Instant due = clock.dueAt();
        List<CasePause> more = new ArrayList<>(pauses);
        more.add(new CasePause("q", "c", START, START.plus(Duration.ofDays(2)), "away", Party.PARTS, START, "x", true));
        clock.reckon(world(calendar, more, now));
        assertThat(clock.dueAt()).isAfterOrEqualTo(due);
        clock.reckon(world(calendar, pauses, now));
        assertThat(clock.dueAt()).isEqualTo(due);
    }

    private static SlaClock clock(WorkingCalendar calendar, Instant promised, List<CasePause> pauses, Instant now) {
        return SlaClock.begun(new SlaClock.Identity("k", "c", "o", "arrive", 1, 1), new SlaClock.Promise(START, promised, 0.75, null),
                new SlaClock.Next(Level.WARN, 0.75, false), world(calendar, pauses, now));
    }

    private static SlaClock.World world(WorkingCalendar calendar, List<CasePause> pauses, Instant now) {
        return new SlaClock.World(calendar, pauses, QuietHours.NONE, now);
    }
}
