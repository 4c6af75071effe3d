package io.aftersales.sla.time;

import static io.aftersales.sla.time.Calendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A promise in working time or days under one calendar, and what it becomes under another. */
class CarriedPromiseTest {

    /** A Wednesday. */
    private static final Instant WEDNESDAY_TEN = shanghai("2031-06-04T10:00");
    private static final WorkingCalendar OFFICE = of("Mon-Fri 09:00-18:00", List.of());

    private static WorkingCalendar of(String hours, List<PublicDays.Entry> days) {
        return new WorkingCalendar("any", 1, Calendars.SHANGHAI, WorkingHours.parse(hours), PublicDays.of(days));
    }

    private static PublicDays.Entry day(String day, PublicDays.Kind kind) {
        return new PublicDays.Entry(LocalDate.parse(day), kind, "x");
    }

    private static WorkingCalendar fridayOff() {
        return of("Mon-Fri 09:00-18:00", List.of(day("2031-06-06", PublicDays.Kind.HOLIDAY)));
    }

    @Example
    void working_days_stay_as_many() {
        Instant monday = shanghai("2031-06-10T00:00");
        assertThat(CarriedPromise.of(OFFICE, fridayOff(), WEDNESDAY_TEN, monday)).isEqualTo(shanghai("2031-06-11T00:00"));
        assertThat(CarriedPromise.of(fridayOff(), OFFICE, WEDNESDAY_TEN, shanghai("2031-06-11T00:00"))).isEqualTo(monday);
    }

    @Example
    void working_days_stay_as_many_however_long_they_become() {
        Instant monday = shanghai("2031-06-10T00:00");
        assertThat(CarriedPromise.of(OFFICE, of("Mon-Fri 08:00-20:00", List.of()), WEDNESDAY_TEN, monday)).isEqualTo(monday);
    }

    @Example
    void a_weekend_that_is_worked_brings_the_day_nearer() {
        WorkingCalendar saturday = of("Mon-Fri 09:00-18:00", List.of(day("2031-06-07", PublicDays.Kind.WORKDAY)));
        assertThat(CarriedPromise.of(OFFICE, saturday, WEDNESDAY_TEN, shanghai("2031-06-10T00:00"))).isEqualTo(shanghai("2031-06-08T00:00"));
    }

    @Example
    void working_time_stays_as_long() {
        assertThat(CarriedPromise.of(OFFICE, fridayOff(), WEDNESDAY_TEN, shanghai("2031-06-06T12:00"))).isEqualTo(shanghai("2031-06-09T12:00"));
        assertThat(CarriedPromise.of(OFFICE, of("Mon-Fri 09:00-15:00", List.of()), WEDNESDAY_TEN, shanghai("2031-06-05T12:00")))
                .isEqualTo(shanghai("2031-06-05T15:00"));
    }

    @Example
    void what_was_promised_round_the_clock_keeps_its_instant() {
        Instant promised = WEDNESDAY_TEN.plus(Duration.ofHours(72));
        assertThat(CarriedPromise.of(of("always", List.of()), fridayOff(), WEDNESDAY_TEN, promised)).isEqualTo(promised);
    }

    @Example
    void a_day_that_was_not_worked_was_not_counted_in_working_days() {
        Instant sunday = shanghai("2031-06-09T00:00");
        assertThat(CarriedPromise.of(OFFICE, fridayOff(), WEDNESDAY_TEN, sunday)).isEqualTo(sunday);
    }

    @Example
    void a_promise_that_leaves_no_working_time_keeps_its_instant() {
        Instant night = shanghai("2031-06-04T20:00");
        assertThat(CarriedPromise.of(OFFICE, fridayOff(), night, shanghai("2031-06-05T07:00"))).isEqualTo(shanghai("2031-06-05T07:00"));
        assertThat(CarriedPromise.of(OFFICE, fridayOff(), night, night)).isEqualTo(night);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<String> hours = Arbitraries.of("Mon-Fri 09:00-18:00", "Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00", "Tue-Sun 22:00-23:30");
        Arbitrary<Set<Integer>> off = Arbitraries.integers().between(0, 60).set().ofMaxSize(10);
        Arbitrary<Set<Integer>> worked = Arbitraries.integers().between(0, 60).set().ofMaxSize(5);
        return Combinators.combine(hours, off, worked).as((week, free, made) -> {
            List<PublicDays.Entry> days = new ArrayList<>();
            made.stream().filter(n -> !free.contains(n)).forEach(n -> days.add(day("" + LocalDate.parse("2031-06-01").plusDays(n),
                    PublicDays.Kind.WORKDAY)));
            free.forEach(n -> days.add(day("" + LocalDate.parse("2031-06-01").plusDays(n), PublicDays.Kind.HOLIDAY)));
            return of(week, days);
        });
    }

    @Property(tries = 300)
    void taking_a_calendar_back_takes_the_move_back(@ForAll("calendars") WorkingCalendar made, @ForAll("calendars") WorkingCalendar other,
            @ForAll @IntRange(max = 30_000) int startMinutes, @ForAll @IntRange(min = 1, max = 6_000) int minutes) {
        Instant start = shanghai("2031-06-01T00:00").plus(Duration.ofMinutes(startMinutes));
        Instant promised = made.due(start, Duration.ofMinutes(minutes));
        assertThat(CarriedPromise.of(made, made, start, promised)).isEqualTo(promised);
        Instant carried = CarriedPromise.of(made, other, start, promised);
        assertThat(other.between(start, carried)).isEqualTo(made.between(start, promised));
        assertThat(CarriedPromise.of(other, made, start, carried)).isEqualTo(promised);
    }

    @Property(tries = 300)
    void so_it_does_with_working_days(@ForAll("calendars") WorkingCalendar made, @ForAll("calendars") WorkingCalendar other,
            @ForAll @IntRange(max = 30_000) int startMinutes, @ForAll @IntRange(min = 1, max = 20) int days) {
        Instant start = shanghai("2031-06-01T00:00").plus(Duration.ofMinutes(startMinutes));
        Instant promised = end(made.plusWorkingDays(made.dayOf(start), days));
        Instant carried = CarriedPromise.of(made, other, start, promised);
        assertThat(carried).isEqualTo(end(other.plusWorkingDays(other.dayOf(start), days)));
        assertThat(CarriedPromise.of(other, made, start, carried)).isEqualTo(promised);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Calendars.SHANGHAI).toInstant();
    }
}
