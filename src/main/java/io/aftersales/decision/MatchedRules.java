package io.aftersales.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.springframework.stereotype.Component;

/**
 * Hears from the decision engine which rules matched. The engine's own history forgets a rule whose outputs are all blank;
 * here it stays.
 */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> heard = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        heard.set(event.getMatchingRules());
    }

    /** What the evaluation that this thread just ran matched; heard once. */
    List<Figures.Row> take(Table table) {
        List<DmnEvaluatedDecisionRule> rules = heard.get();
        heard.remove();
        return rules.stream().map(rule -> row(rule, table)).toList();
    }

    private static Figures.Row row(DmnEvaluatedDecisionRule rule, Table table) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DmnEvaluatedOutput output : rule.getOutputEntries().values()) {
            if (output.getValue().getValue() != null) {
                values.put(output.getOutputName(), output.getValue().getValue());
            }
        }
        return new Figures.Row(rule.getId(), table.rules().get(rule.getId()).annotation(), values);
    }
}
