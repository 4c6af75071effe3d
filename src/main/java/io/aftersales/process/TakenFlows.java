package io.aftersales.process;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

        private boolean leftBefore(Pass next) {
            return left != null && !canceled && !next.entered.isBefore(left) && Objects.equals(scope, next.scope);
        }
    }

    /** @param passes in the order in which they were entered */
    static Set<String> of(List<Flow> flows, List<Pass> passes) {
        Set<String> taken = new LinkedHashSet<>();
        for (int from = 0; from < passes.size(); from++) {
            Pass pass = passes.get(from);
            List<Pass> later = passes.subList(from + 1, passes.size()).stream().filter(pass::leftBefore).toList();
            List<Flow> out = flows.stream().filter(flow -> flow.source.equals(pass.activity)).toList();
            if (!out.isEmpty() && out.get(0).forks) {
                out.forEach(flow -> first(List.of(flow), later).ifPresent(taken::add));
            } else {
                first(out, later).ifPresent(taken::add);
            }
        }
        return taken;
    }

    /** The one of the flows whose target was entered first. */
    private static Optional<String> first(List<Flow> out, List<Pass> later) {
        return later.stream().flatMap(next -> out.stream().filter(flow -> flow.target.equals(next.activity))).map(Flow::id).findFirst();
    }
}
