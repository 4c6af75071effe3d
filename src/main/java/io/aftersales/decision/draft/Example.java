package io.aftersales.decision.draft;

import java.util.List;
import java.util.Map;

/**
 * A worked example: facts and what must come of them, or a chain of decisions in which one step takes what another gave.
 *
 * @param number   its place in the list
 * @param inputs   facts in the names of the catalogue; null for a chain
 * @param expected outputs that must come out, others do not matter; or {@code {"refused": "<field or reason>"}}; null for a chain
 * @param steps    the chain; null for a single decision
 * @param source   where it comes from: a rule's ID, a case
 * @param version  counts its changes
 */
public record Example(String id, int number, Map<String, Object> inputs, Map<String, Object> expected, List<Step> steps, String note,
                      String source, int version) {

    /**
     * A decision of a chain.
     *
     * @param name     by which later steps call it; the decision's key where it is null
     * @param decision the decision's key
     * @param inputs   facts that are given
     * @param take     facts that earlier steps give: {@code {"severity": "severity.severity"}} is the output {@code severity} of the
     *                 step called {@code severity}
     * @param expect   as {@link Example#expected}; empty where nothing is expected of this step
     */
    public record Step(String name, String decision, Map<String, Object> inputs, Map<String, String> take, Map<String, Object> expect) {

        String called() {
            return name == null ? decision : name;
        }
    }

    boolean chain() {
        return steps != null;
    }
}
