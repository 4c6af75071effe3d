package io.aftersales.engine;

import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * Refuses a decision that speaks anything but FEEL, when it is read: an expression in another language is code that an
 * editor of tables could run.
 */
public final class FeelOnly implements DmnTransformListener {

    private static final Set<String> FEEL = Set.of("feel",
            "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20180521/FEEL/",
            "http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/", "https://www.omg.org/spec/DMN/20230324/FEEL/");

    @Override
    public void transformDecision(Decision decision, DmnDecision result) {
        decision.getModelInstance().getModelElementsByType(Definitions.class).forEach(FeelOnly::require);
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl result) {
        if (input.getInputExpression() != null) {
            require(input.getInputExpression().getExpressionLanguage(), input.getId());
        }
        require(input.getInputValues());
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl result) {
        require(output.getOutputValues());
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl result) {
        rule.getInputEntries().forEach(entry -> require(entry.getExpressionLanguage(), rule.getId()));
        rule.getOutputEntries().forEach(entry -> require(entry.getExpressionLanguage(), rule.getId()));
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph result) {
        require(definitions);
    }

    private static void require(Definitions definitions) {
        require(definitions.getExpressionLanguage(), definitions.getId());
        for (LiteralExpression literal : definitions.getModelInstance().getModelElementsByType(LiteralExpression.class)) {
            require(literal.getExpressionLanguage(), literal.getId());
        }
    }

    private static void require(UnaryTests values) {
        if (values != null) {
            require(values.getExpressionLanguage(), values.getId());
        }
    }

    private static void require(String language, String where) {
        if (language != null && FEEL.stream().noneMatch(language::equalsIgnoreCase)) {
            throw new DmnEngineException("only FEEL may be used, not " + language + " (" + where + ")");
        }
    }
}
