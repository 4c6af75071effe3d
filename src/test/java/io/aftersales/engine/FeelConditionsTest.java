package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeelConditionsTest {

    private final FeelConditions conditions = new FeelConditions();

    @Test
    void conditions_see_texts_numbers_flags_and_lists() {
        Map<String, Object> values = Map.of("solved", "no", "count", new BigDecimal("3"), "agreed", false, "checks", List.of("a", "b"));
        assertThat(conditions.holds("solved != \"yes\"", values)).isTrue();
        assertThat(conditions.holds("count > 2 and not(agreed)", values)).isTrue();
        assertThat(conditions.holds("list contains(checks, \"c\")", values)).isFalse();
    }

    @Test
    void what_is_not_answered_yet_is_null() {
        Map<String, Object> values = new HashMap<>();
        values.put("solved", null);
        assertThat(conditions.holds("solved != \"yes\"", values)).isTrue();
        assertThat(conditions.holds("solved = null", values)).isTrue();
        assertThat(conditions.holds("missing = \"x\"", values)).isFalse();
    }

    @Test
    void no_truth_value_hides_nothing() {
        assertThat(conditions.holds("\"text\"", Map.of())).isFalse();
        assertThat(conditions.holds("1 + null", Map.of())).isFalse();
    }

    @Test
    void a_broken_condition_is_a_mistake_of_the_form() {
        assertThatThrownBy(() -> conditions.holds("= =", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
