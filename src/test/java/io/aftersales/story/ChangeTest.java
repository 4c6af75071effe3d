package io.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeTest {

    @Test
    void a_field_with_its_former_value_changed() {
        Change.Told told = Change.of("case.progressed", Map.of("status", "visiting", "statusBefore", "dispatching", "note", "n"), List.of());
        assertThat(told.changes()).containsExactly(new Change("status", "dispatching", "visiting"));
        assertThat(told.rest()).containsExactly(Map.entry("note", "n"));
    }

    @Test
    void kinds_that_say_from_and_to_of_one_field() {
        assertThat(Change.of("case.factChanged", Map.of("fact", "region", "from", "city", "to", "county"), List.of()).changes())
                .containsExactly(new Change("region", "city", "county"));
        Change.Told moved = Change.of("clock.moved", Map.of("target", "arrive", "from", "a", "dueAt", "b"), List.of());
        assertThat(moved.changes()).containsExactly(new Change("due", "a", "b"));
        assertThat(moved.rest()).containsOnlyKeys("target");
        assertThat(Change.of("case.resumed", Map.of("from", "a", "to", "b"), List.of()).changes()).as("a time, no change").isEmpty();
    }

    @Test
    void several_facts_change_at_once_and_those_that_stay_are_not_told() {
        Map<String, Object> payload = Map.of("facts", Map.of("a", "1", "b", "2"), "factsBefore", Map.of("a", "1", "b", "3"));
        assertThat(Change.of("unit.factsRecorded", payload, List.of()).changes()).containsExactly(new Change("b", "3", "2"));
    }

    @Test
    void what_was_erased_stays_and_what_is_blank_goes() {
        Map<String, Object> payload = new HashMap<>();
        payload.put("signedBy", null);
        payload.put("why", null);
        assertThat(Change.of("visit.signedOff", payload, List.of("signedBy")).rest()).containsOnlyKeys("signedBy");
    }
}
