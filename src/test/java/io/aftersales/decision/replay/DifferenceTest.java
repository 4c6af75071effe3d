package io.aftersales.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What counts as another output, and by how much. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferenceTest {

    @Test
    void numbers_count_by_their_value_and_blank_is_as_good_as_absent() {
        assertThat(Difference.between(Map.of("a", 24, "list", List.of(1, Map.of("b", 2.50))),
                Map.of("a", new BigDecimal("24.00"), "list", List.of(1.0, Map.of("b", new BigDecimal("2.5")))))).isEmpty();
        assertThat(Difference.between(Map.of(), Collections.singletonMap("a", null))).isEmpty();
    }

    @Test
    void an_amount_of_money_rises_by_what_it_rises() {
        Difference fine = Difference.between(Map.of("fineCny", 200.0), Map.of("fineCny", new BigDecimal("500"))).get(0);
        assertThat(fine.cny()).isEqualByComparingTo("300");
        assertThat(fine.change()).isEqualTo("200 → 500");
        assertThat(Difference.between(Map.of("fineCny", 200), Map.of()).get(0).cny()).isEqualByComparingTo("-200");
    }

    @Test
    void a_deadline_moves_by_a_length_of_time_whatever_its_offset() {
        Difference due = Difference.between(Map.of("arriveBy", "2026-11-22T12:00:00+08:00"), Map.of("arriveBy", "2026-11-22T00:00:00Z")).get(0);
        assertThat(due.seconds()).isEqualTo(-4 * 3600);
        assertThat(due.change()).isEqualTo("PT-4H");
        Difference end = Difference.between(Map.of("end", "2026-02-28"), Map.of("end", "2027-02-28")).get(0);
        assertThat(end.seconds()).isEqualTo(365L * 86_400);
    }

    @Test
    void a_word_flips_from_one_to_another() {
        Difference mode = Difference.between(Map.of("mode", "free", "late", false), Map.of("mode", "paid", "late", false)).get(0);
        assertThat(mode.output()).isEqualTo("mode");
        assertThat(mode.change()).isEqualTo("free → paid");
        assertThat(mode.was()).isEqualTo("\"free\"");
        assertThat(mode.seconds()).isNull();
        assertThat(mode.cny()).isNull();
    }
}
