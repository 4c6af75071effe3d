package io.aftersales.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeLineTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant OPENED = Instant.parse("2025-02-24T01:42:00Z");
    private static final Instant ARRIVED = OPENED.plus(Duration.ofHours(3));
    private static final Instant DUE = OPENED.plus(Duration.ofHours(24));
    private static final Instant CLOSED = OPENED.plus(Duration.ofHours(40));
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int TRIALS = 500;

    private final TimeLine.Knots knots = TimeLine.Knots.of(new TreeSet<>(List.of(OPENED, ARRIVED, DUE, CLOSED)), Map.of(DUE, OPENED), OPENED, null);

    private TimeLine line(Instant opened, long seed) {
        return TimeLine.of(knots, opened, NOW, 3, new SplittableRandom(seed));
    }

    @Test
    void what_was_in_time_is_in_time_and_what_was_late_is_late() {
        Instant opened = Instant.parse("2026-05-11T03:00:00Z");
        for (int seed = 0; seed < TRIALS; seed++) {
            TimeLine line = line(opened, seed);
            assertThat(line.at(OPENED)).isEqualTo(opened);
            assertThat(line.at(DUE)).isEqualTo(opened.plus(Duration.ofHours(24)));
            assertThat(line.at(ARRIVED)).isAfter(opened).isBefore(line.at(DUE));
            assertThat(line.at(CLOSED)).isAfter(line.at(DUE)).isBefore(NOW);
        }
    }

    @Test
    void copies_differ_and_the_same_seed_gives_the_same_times() {
        assertThat(java.util.stream.LongStream.range(0, TRIALS).mapToObj(seed -> line(OPENED, seed).at(CLOSED)).distinct().count())
                .isGreaterThan(TRIALS / 5);
        assertThat(line(OPENED, 7).at(CLOSED)).isEqualTo(line(OPENED, 7).at(CLOSED));
    }

    @Test
    void nothing_is_done_later_than_now() {
        for (int seed = 0; seed < TRIALS; seed++) {
            assertThat(line(NOW.minus(Duration.ofHours(41)), seed).at(CLOSED)).isBefore(NOW);
        }
    }

    @Test
    void an_open_case_stays_as_it_was_looked_at() {
        Instant looked = OPENED.plus(Duration.ofHours(5));
        TimeLine.Knots open = TimeLine.Knots.of(new TreeSet<>(List.of(OPENED, ARRIVED, DUE)), Map.of(DUE, OPENED), OPENED, looked);
        for (int seed = 0; seed < TRIALS; seed++) {
            TimeLine line = TimeLine.of(open, OPENED.minus(Duration.ofHours(10)), looked, 0, new SplittableRandom(seed));
            assertThat(line.at(ARRIVED)).isBefore(looked);
            assertThat(line.at(DUE)).isAfter(looked);
        }
    }

    @Test
    void a_day_of_the_case_moves_with_it_and_a_day_far_away_by_months() {
        TimeLine line = line(Instant.parse("2026-05-11T03:00:00Z"), 1);
        assertThat(line.day(LocalDate.of(2025, 2, 24), ZONE)).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(line.day(LocalDate.of(2024, 7, 6), ZONE)).isEqualTo(LocalDate.of(2024, 10, 6));
    }
}
