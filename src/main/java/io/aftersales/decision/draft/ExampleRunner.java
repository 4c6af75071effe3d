package io.aftersales.decision.draft;

import io.aftersales.decision.DecisionDrafts;
import io.aftersales.decision.Figures;
import io.aftersales.decision.Rehearsal;
import io.aftersales.decision.Values;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs examples: of the drafted decision by the draft, of others by the tables in force. All as of one fixed day, so that no
 * example turns red because time went by.
 */
@Component
class ExampleRunner {

    static final Instant AS_OF = Instant.parse("2026-11-22T04:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(ExampleRunner.class);
    private static final String REFUSED = "refused";

    private final DecisionDrafts decisions;

    ExampleRunner(DecisionDrafts decisions) {
        this.decisions = decisions;
    }

    /** @param dmn the table of the key; null for the one in force */
    List<ExampleResult> run(String key, String organisation, byte[] dmn, List<Example> examples) throws Refusal {
        Map<String, Rehearsal> tables = new HashMap<>();
        String fault = null;
        try {
            tables.put(key, dmn == null ? decisions.inForce(key, organisation) : decisions.rehearse(key, dmn));
        } catch (RuntimeException unreadable) {
            fault = fault(unreadable);
        }
        List<ExampleResult> results = new ArrayList<>();
        for (Example example : examples) {
            results.add(fault == null ? run(key, organisation, example, tables) : unreadable(key, example, fault));
        }
        return results;
    }

    private static ExampleResult unreadable(String key, Example example, String fault) {
        return new ExampleResult(example, false, List.of(new ExampleResult.Step(key, key, false, example.inputs(), null, null, fault,
                List.of(), List.of())));
    }

    private ExampleResult run(String key, String organisation, Example example, Map<String, Rehearsal> tables) {
        List<Example.Step> steps = example.chain() ? example.steps()
                : List.of(new Example.Step(null, key, example.inputs(), Map.of(), example.expected()));
        Map<String, Map<String, Object>> given = new HashMap<>();
        List<ExampleResult.Step> results = new ArrayList<>();
        for (Example.Step step : steps) {
            ExampleResult.Step result = step(step, organisation, tables, given);
            results.add(result);
            if (result.outputs() == null) {
                break;
            }
            given.put(step.called(), result.outputs());
            given.put(String.valueOf(results.size()), result.outputs());
        }
        boolean green = results.size() == steps.size() && results.stream().allMatch(ExampleResult.Step::green);
        return new ExampleResult(example, green, results);
    }

    private ExampleResult.Step step(Example.Step step, String organisation, Map<String, Rehearsal> tables,
                                    Map<String, Map<String, Object>> given) {
        Map<String, Object> facts = new LinkedHashMap<>(step.inputs());
        for (Map.Entry<String, String> taken : step.take().entrySet()) {
            int dot = taken.getValue().lastIndexOf('.');
            Map<String, Object> from = dot < 0 ? null : given.get(taken.getValue().substring(0, dot));
            if (from == null) {
                return failed(step, facts, "UNKNOWN_STEP");
            }
            facts.put(taken.getKey(), from.get(taken.getValue().substring(dot + 1)));
        }
        try {
            Rehearsal table = tables.get(step.decision());
            if (table == null) {
                table = decisions.inForce(step.decision(), organisation);
                tables.put(step.decision(), table);
            }
            return judged(step, facts, table.decide(decisions.question(organisation, facts, AS_OF)));
        } catch (Refusal refusal) {
            return judged(step, facts, refusal);
        } catch (RuntimeException broken) {
            return failed(step, facts, fault(broken));
        }
    }

    private static ExampleResult.Step judged(Example.Step step, Map<String, Object> facts, Rehearsal.Decided decided) {
        List<ExampleResult.Difference> differences = new ArrayList<>();
        step.expect().forEach((output, expected) -> {
            Object got = decided.outputs().get(output);
            if (output.equals(REFUSED) || !Values.same(expected, got)) {
                differences.add(new ExampleResult.Difference(output, expected, got));
            }
        });
        List<String> rules = decided.answers().stream().flatMap(List::stream).map(Figures.Row::ruleId).distinct().toList();
        return new ExampleResult.Step(step.called(), step.decision(), differences.isEmpty(), facts, decided.outputs(), null, null,
                differences, rules);
    }

    private static ExampleResult.Step judged(Example.Step step, Map<String, Object> facts, Refusal refusal) {
        String got = refusal.field() == null ? refusal.reason().name() : refusal.field();
        Object expected = step.expect().get(REFUSED);
        List<ExampleResult.Difference> differences = got.equals(expected) ? List.of()
                : List.of(new ExampleResult.Difference(REFUSED, expected, got));
        return new ExampleResult.Step(step.called(), step.decision(), differences.isEmpty(), facts, null, refusal, null, differences, List.of());
    }

    private static ExampleResult.Step failed(Example.Step step, Map<String, Object> facts, String fault) {
        return new ExampleResult.Step(step.called(), step.decision(), false, facts, null, null, fault, List.of(), List.of());
    }

    private static String fault(RuntimeException broken) {
        LOG.debug("a drafted table fails", broken);
        return DecisionDrafts.severalRows(broken) ? "SEVERAL_ROWS" : "CANNOT_EVALUATE";
    }
}
