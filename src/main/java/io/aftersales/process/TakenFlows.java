package io.aftersales.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which flows of a model an instance took. History keeps the passes through activities and not the flows between them; but what
 * a flow leads to is entered next after what it comes from was left, in the same scope.
 */
final class TakenFlows {

    private TakenFlows() {
    }

    /** @param forks whether its source sends a token along each of its flows, not along one of them */
    record Flow(String id, String source, String target, boolean forks) {
    }

    /**
     * A pass through an activity.
     *
     * @param scope    the instance of the process or sub-process in which it stands
     * @param left     null where it is not yet left
     * @param canceled whether it was left by no flow of its own, because something interrupted it
     */
    record Pass(String activity, String scope, Instant entered, Instant left, boolean canceled) {

        private boolean beforeThat(Pass other) {
            return left != null && !canceled && !other.entered.isBefore(left) && Objects.equals(scope, other.scope);
        }
    }

    /** @param passes in the order in which they were entered */
    static Set<String> of(List<Flow> flows, List<Pass> passes) {
        Set<String> taken = new LinkedHashSet<>();
        List<Integer> unexplained = new ArrayList<>();
        for (int at = 0; at < passes.size(); at++) {
            unexplained.add(at);
        }
        for (int from = 0; from < passes.size(); from++) {
            Pass pass = passes.get(from);
            List<Flow> out = flows.stream().filter(flow -> flow.source.equals(pass.activity)).toList();
            if (out.isEmpty()) {
                continue;
            }
            int begin = from;
            if (out.get(0).forks) {
                out.forEach(flow -> follow(List.of(flow), passes, begin, unexplained, taken));
            } else {
                follow(out, passes, begin, unexplained, taken);
            }
        }
        return taken;
    }

    /** Takes the one of the flows whose target was entered first. */
    private static void follow(List<Flow> out, List<Pass> passes, int from, List<Integer> unexplained, Set<String> taken) {
        for (Integer to : unexplained) {
            Pass next = passes.get(to);
            if (to > from && passes.get(from).beforeThat(next)) {
                for (Flow flow : out) {
                    if (flow.target.equals(next.activity)) {
                        taken.add(flow.id);
                        unexplained.remove(to);
                        return;
                    }
                }
            }
        }
    }
}
