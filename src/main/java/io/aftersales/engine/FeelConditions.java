package io.aftersales.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.aftersales.task.Conditions;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/** The conditions of form files by the FEEL engine of the decision tables, each parsed once. */
@Component
class FeelConditions implements Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    @Override
    public boolean holds(String expression, Map<String, Object> values) {
        EvaluationResult result = feel.evaluate(parsed.computeIfAbsent(expression, this::parse), values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private ParsedExpression parse(String expression) {
        ParseResult result = feel.parseExpression(expression);
        if (result.isFailure()) {
            throw new IllegalArgumentException("condition of a form: " + expression + ": " + result.failure().message());
        }
        return result.parsedExpression();
    }
}
