package io.aftersales.board.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Histories that were made up, so that what must come out is known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final Situation SITUATION = new Situation("arrive", "UserTask_DispatchTechnician", "south", "vrf", false);

    private static Past past(Situation situation, int at, double neededHours, double leftHours) {
        return new Past(situation, FIRST.plus(Duration.ofHours(at)), hours(neededHours), hours(leftHours));
    }

    private static Duration hours(double hours) {
        return Duration.ofMillis((long) (hours * 3_600_000));
    }

    private static Situation at(String outlet, String product, boolean parts) {
        return new Situation("arrive", "UserTask_DispatchTechnician", outlet, product, parts);
    }

    /** One that needed each of 1 … n hours. */
    private static List<Past> oneOfEach(Situation situation, int most) {
        List<Past> past = new ArrayList<>();
        for (int needed = 1; needed <= most; needed++) {
            past.add(past(situation, needed, needed, 24));
        }
        return past;
    }

    @Test
    void the_chance_is_the_share_of_past_cases_that_needed_longer_than_is_left() {
        History history = History.of(oneOfEach(SITUATION, 100));
        assertThat(history.chance(SITUATION, Duration.ZERO, hours(75)).orElseThrow().share()).isEqualTo(0.25);
        assertThat(history.chance(SITUATION, Duration.ZERO, hours(100)).orElseThrow().share()).isZero();
        assertThat(history.chance(SITUATION, Duration.ZERO, hours(-1)).orElseThrow().share()).isEqualTo(1);
        assertThat(history.chance(SITUATION, Duration.ZERO, hours(75)).orElseThrow().usual()).isBetween(49 * 3600L, 52 * 3600L);
    }

    @Test
    void exactly_as_long_as_is_left_is_in_time() {
        History history = History.of(oneOfEach(SITUATION, 100));
        assertThat(history.chance(SITUATION, Duration.ZERO, hours(50)).orElseThrow().share()).isEqualTo(0.5);
        assertThat(history.chance(SITUATION, Duration.ZERO, hours(50).minusSeconds(1)).orElseThrow().share()).isEqualTo(0.51);
    }

    @Test
    void who_has_been_in_the_step_for_long_is_compared_with_those_who_were_as_long_in_it() {
        History history = History.of(oneOfEach(SITUATION, 100));
        Chance chance = history.chance(SITUATION, hours(50), hours(25)).orElseThrow();
        assertThat(chance.cases()).isEqualTo(51);
        assertThat(chance.share()).isCloseTo(25 / 51.0, within(1e-9));
    }

    @Test
    void the_narrowest_group_that_is_large_enough_speaks() {
        List<Past> past = oneOfEach(at("south", "vrf", false), 10);
        past.addAll(oneOfEach(at("south", "chiller", false), 15));
        past.addAll(oneOfEach(at("north", "vrf", false), 200));
        History history = History.of(past);
        assertThat(history.chance(at("south", "vrf", false), Duration.ZERO, hours(5)).orElseThrow().basis()).isEqualTo(Chance.Basis.OUTLET);
        assertThat(history.chance(at("west", "vrf", false), Duration.ZERO, hours(5)).orElseThrow().basis()).isEqualTo(Chance.Basis.PRODUCT);
        assertThat(history.chance(at("west", null, false), Duration.ZERO, hours(5)).orElseThrow().basis()).isEqualTo(Chance.Basis.STEP);
        assertThat(history.chance(at("north", "vrf", false), Duration.ZERO, hours(5)).orElseThrow().basis())
                .isEqualTo(Chance.Basis.OUTLET_PRODUCT);
    }

    @Test
    void cases_that_wait_for_parts_are_another_matter_and_too_few_say_nothing() {
        List<Past> past = oneOfEach(at("south", "vrf", false), 100);
        past.addAll(oneOfEach(at("south", "vrf", true), History.ENOUGH - 1));
        History history = History.of(past);
        assertThat(history.chance(at("south", "vrf", true), Duration.ZERO, hours(5))).isEmpty();
        assertThat(History.of(List.of()).chance(SITUATION, Duration.ZERO, hours(5))).isEmpty();
    }

    @Test
    void a_history_in_which_the_situation_tells_makes_a_forecast_that_is_calibrated_and_useful() {
        Random random = new Random(3);
        List<Past> past = new ArrayList<>();
        for (int at = 0; at < 6_000; at++) {
            Situation situation = at(random.nextBoolean() ? "south" : "north", "vrf", random.nextInt(4) == 0);
            double usual = (situation.outlet().equals("south") ? 10 : 20) * (situation.waitsForParts() ? 3 : 1);
            past.add(past(situation, at, usual * (0.4 + 1.2 * random.nextDouble()), 6 + random.nextInt(60)));
        }
        BackTest test = BackTest.of(past);
        assertThat(test.useful()).isTrue();
        assertThat(test.brier()).isLessThan(test.plain() / 2);
        assertThat(test.hits()).isGreaterThan(test.plainHits());
        assertThat(test.bands()).filteredOn(band -> band.cases() > 60)
                .allSatisfy(band -> assertThat(band.came()).isCloseTo(band.said(), within(0.12)));
    }

    @Test
    void a_history_in_which_nothing_tells_makes_one_that_is_hidden() {
        Random random = new Random(4);
        List<Past> past = new ArrayList<>();
        for (int at = 0; at < 4_000; at++) {
            past.add(past(at("south", "vrf", false), at, random.nextInt(10) < 3 ? 48 : 2, 24));
        }
        BackTest test = BackTest.of(past);
        assertThat(test.share()).isCloseTo(0.3, within(0.05));
        assertThat(test.useful()).isFalse();
        assertThat(BackTest.of(List.of()).useful()).isFalse();
    }
}
