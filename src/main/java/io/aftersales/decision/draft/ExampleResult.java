package io.aftersales.decision.draft;

import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What came of an example.
 *
 * @param steps one for a single decision; of a chain those that were reached
 * @param green whether everything came out as expected
 */
public record ExampleResult(Example example, boolean green, List<Step> steps) {

    /**
     * @param name        the step's name; the decision's key for a single decision
     * @param facts       as the decision got them, with what earlier steps gave
     * @param outputs     null where it was refused or failed
     * @param refusal     null where a decision came out
     * @param fault       {@code SEVERAL_ROWS} where rows overlap, {@code UNKNOWN_STEP} where a fact is taken from a step that gives
     *                    none, {@code CANNOT_EVALUATE} for anything else; null where there is none
     * @param differences expected outputs that did not come out
     * @param rules       the ids of the rows that fired
     */
    public record Step(String name, String decision, boolean green, Map<String, Object> facts, Map<String, Object> outputs,
                       Refusal refusal, String fault, List<Difference> differences, List<String> rules) {
    }

    /** @param output {@code refused} where a refusal was expected or came */
    public record Difference(String output, Object expected, Object got) {
    }

    /** The rows of one decision that fired. */
    List<String> rulesOf(String decision) {
        return steps.stream().filter(step -> step.decision().equals(decision)).flatMap(step -> step.rules().stream()).distinct().toList();
    }
}
