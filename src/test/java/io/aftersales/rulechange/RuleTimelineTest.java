package io.aftersales.rulechange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleTimelineTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T00:00:00Z");

    private final List<RuleTimeline.Point> points = new ArrayList<>();

    private void point(String organisation, String key, String state) {
        points.add(new RuleTimeline.Point(FIRST.plus(Duration.ofDays(points.size())), "table", organisation, key, null, "X-" + points.size(), null, state,
                false, "li", FIRST, List.of(), "r", "v" + points.size(), false));
    }

    private List<String> states() {
        RuleTimeline.tellReplaced(points);
        return points.stream().map(RuleTimeline.Point::state).toList();
    }

    @Test
    void of_a_table_only_what_began_last_is_in_force() {
        point("central-ac", "severity", "in-force");
        point("central-ac", "severity", "in-force");
        point("central-ac", "severity", "waiting");
        assertThat(states()).containsExactly("replaced", "in-force", "waiting");
    }

    @Test
    void tables_of_others_replace_nothing() {
        point("central-ac", "severity", "in-force");
        point("room-ac", "severity", "in-force");
        point("central-ac", "response-sla", "in-force");
        assertThat(states()).containsExactly("in-force", "in-force", "in-force");
    }

    @Test
    void a_rollback_replaces_what_was_before_it() {
        point("central-ac", "severity", "in-force");
        point("central-ac", "severity", "rolled-back");
        point("central-ac", "severity", "rollback");
        assertThat(states()).containsExactly("replaced", "rolled-back", "rollback");
        point("central-ac", "severity", "in-force");
        assertThat(states()).containsExactly("replaced", "rolled-back", "rollback", "in-force");
    }

    @Test
    void what_never_began_replaces_nothing() {
        point("central-ac", "severity", "in-force");
        point("central-ac", "severity", "taken-back");
        point("central-ac", "severity", "withdrawn");
        assertThat(states()).containsExactly("in-force", "taken-back", "withdrawn");
    }
}
