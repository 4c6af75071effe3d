package io.aftersales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aftersales.decision.draft.Example;
import io.aftersales.decision.draft.ExampleResult;
import io.aftersales.decision.draft.ExampleService;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

/** Examples and what came of them, as the API shows them. */
final class ExampleAnswer {

    private ExampleAnswer() {
    }

    /**
     * @param inputs   null for a chain
     * @param expected null for a chain
     * @param steps    null for a single decision
     * @param version  to be named when it is changed or removed
     */
    record Row(String id, int number, @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> inputs,
               @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> expected, List<Step> steps, String note, String source,
               int version) {

        static Row of(Example example) {
            return new Row(example.id(), example.number(), example.inputs(), example.expected(),
                    example.steps() == null ? null : example.steps().stream().map(Step::of).toList(), example.note(), example.source(),
                    example.version());
        }
    }

    /** A decision of a chain. */
    record Step(String name, String decision, @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> inputs,
                Map<String, String> take, @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> expect) {

        static Step of(Example.Step step) {
            return new Step(step.name(), step.decision(), step.inputs(), step.take(), step.expect());
        }

        Example.Step step() {
            return new Example.Step(name, decision, inputs, take, expect);
        }
    }

    /**
     * @param total        how many were run
     * @param rulesWithout the ids of rows that no green example reaches
     */
    record Run(int total, long green, List<Result> results, List<String> rulesWithout) {

        static Run of(ExampleService.Run run, ProblemWriter words) {
            return new Run(run.results().size(), run.green(), run.results().stream().map(result -> Result.of(result, words)).toList(),
                    run.rulesWithout());
        }
    }

    /**
     * @param exampleId null for an example that is not kept
     * @param rules     the ids of the rows that fired, of all steps
     * @param steps     one for a single decision; of a chain those that were reached
     */
    record Result(String exampleId, int number, boolean green, List<String> rules, List<StepResult> steps) {

        static Result of(ExampleResult result, ProblemWriter words) {
            return new Result(result.example().id(), result.example().number(), result.green(),
                    result.steps().stream().flatMap(step -> step.rules().stream()).toList(),
                    result.steps().stream().map(step -> StepResult.of(step, words)).toList());
        }
    }

    /**
     * @param outputs     null where it was refused or failed
     * @param refused     why the decision was refused, in the language of the request; null where it was not
     * @param fault       SEVERAL_ROWS, UNKNOWN_STEP or CANNOT_EVALUATE; null where it was evaluated
     * @param differences what was expected and did not come out
     */
    record StepResult(String name, String decision, boolean green, @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> facts,
                      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> outputs, String refused, String refusedField,
                      String fault, List<Difference> differences, List<String> rules) {

        static StepResult of(ExampleResult.Step step, ProblemWriter words) {
            Refusal refusal = step.refusal();
            return new StepResult(step.name(), step.decision(), step.green(), step.facts(), step.outputs(),
                    refusal == null ? null : words.sentence(refusal.reason().name(), refusal.field(), refusal.arguments()),
                    refusal == null ? null : refusal.field(), step.fault(),
                    step.differences().stream().map(one -> new Difference(one.output(), one.expected(), one.got())).toList(), step.rules());
        }
    }

    @JsonInclude
    record Difference(String output, Object expected, Object got) {
    }
}
