package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.process.TakenFlows.Flow;
import io.aftersales.process.TakenFlows.Pass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The way that a case went through a model, from when its activities were entered and left. */
class TakenFlowsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
    /** guided → solved? → (yes) callback, (no) dispatched → visited → done? → (yes) callback, (no) dispatched. */
    private static final List<Flow> REPAIR = List.of(one("ask", "guided", "solved?"), one("yes", "solved?", "callback"), one("no", "solved?", "dispatched"),
            one("go", "dispatched", "visited"), one("judge", "visited", "done?"), one("done", "done?", "callback"), one("again", "done?", "dispatched"));

    @Test
    void a_way_that_nobody_went_is_not_taken_although_both_its_ends_were_passed() {
        assertThat(TakenFlows.of(REPAIR, at("guided", "solved?", "dispatched", "visited", "done?", "callback")))
                .containsExactlyInAnyOrder("ask", "no", "go", "judge", "done");
    }

    @Test
    void a_way_back_that_somebody_went_is() {
        assertThat(TakenFlows.of(REPAIR, at("guided", "solved?", "dispatched", "visited", "done?", "dispatched", "visited")))
                .containsExactlyInAnyOrder("ask", "no", "go", "judge", "again");
    }

    @Test
    void what_is_being_worked_on_leads_nowhere_yet() {
        Pass open = new Pass("visited", "case", BEGIN, null, false);
        assertThat(TakenFlows.of(REPAIR, List.of(open, passed("done?", "case", 1)))).isEmpty();
        assertThat(TakenFlows.of(REPAIR, List.of())).isEmpty();
    }

    @Test
    void what_was_interrupted_was_not_left_by_its_own_flow() {
        List<Flow> flows = List.of(one("told", "asked", "told"), one("late", "due", "told"));
        List<Pass> passes = List.of(new Pass("asked", "case", BEGIN, BEGIN.plusSeconds(60), true), passed("due", "case", 60), passed("told", "case", 60));
        assertThat(TakenFlows.of(flows, passes)).containsExactly("late");
    }

    @Test
    void what_stands_in_another_scope_does_not_follow() {
        assertThat(TakenFlows.of(REPAIR, List.of(passed("guided", "case", 0), passed("solved?", "another", 0)))).isEmpty();
    }

    @Test
    void a_fork_sends_along_all_of_its_flows() {
        List<Flow> flows = List.of(new Flow("left", "fork", "l", true), new Flow("right", "fork", "r", true), one("l out", "l", "join"), one("r out", "r", "join"));
        assertThat(TakenFlows.of(flows, at("fork", "l", "join", "r", "join"))).containsExactlyInAnyOrder("left", "right", "l out", "r out");
    }

    private static Flow one(String id, String source, String target) {
        return new Flow(id, source, target, false);
    }

    /** All within one millisecond, as the engine passes what needs nobody. */
    private static List<Pass> at(String... activities) {
        List<Pass> passes = new ArrayList<>();
        for (String activity : activities) {
            passes.add(passed(activity, "case", 0));
        }
        return passes;
    }

    private static Pass passed(String activity, String scope, int second) {
        return new Pass(activity, scope, BEGIN.plusSeconds(second), BEGIN.plusSeconds(second), false);
    }
}
