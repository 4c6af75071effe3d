package io.aftersales.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * FEEL with every expression parsed once; the engine's own parses each cell at each evaluation. Stricter, too: where
 * FEEL falls back to null because a type does not fit or a variable is unknown, this fails, so that no figure goes
 * missing silently. A test of a missing (null) input simply does not match.
 */
final class CachedFeelEngine implements FeelEngine {

    /** Cells of all tables of all versions in use; far above what five packs need. */
    private static final int MOST_EXPRESSIONS = 20_000;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Cache<String, ParsedExpression> expressions = Caffeine.newBuilder().maximumSize(MOST_EXPRESSIONS).build();
    private final Cache<String, ParsedExpression> unaryTests = Caffeine.newBuilder().maximumSize(MOST_EXPRESSIONS).build();

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        ParsedExpression parsed = expressions.get(expression, text -> parsed(text, feel.parseExpression(text)));
        EvaluationResult result = feel.evaluate(parsed, new Variables(variables));
        refuseFailure(expression, result, true);
        return (T) result.result();
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String inputName, VariableContext variables) {
        ParsedExpression parsed = unaryTests.get(tests, text -> parsed(text, feel.parseUnaryTests(text)));
        TypedValue input = variables.resolve(inputName);
        Object value = input == null ? null : input.getValue();
        EvaluationResult result = feel.evaluateWithInput(parsed, value, new Variables(variables));
        refuseFailure(tests, result, value != null);
        return Boolean.TRUE.equals(result.result());
    }

    private static ParsedExpression parsed(String text, ParseResult result) {
        if (result.isFailure()) {
            throw new FeelException("FEEL cannot be read: " + text + ": " + result.failure().message());
        }
        return result.parsedExpression();
    }

    private static void refuseFailure(String text, EvaluationResult result, boolean strict) {
        if (result.isFailure()) {
            throw new FeelException("FEEL failed: " + text + ": " + result.failure().message());
        }
        if (strict && result.hasSuppressedFailures()) {
            throw new FeelException("FEEL came out empty: " + text + ": " + result.suppressedFailures().head());
        }
    }

    private static final class Variables extends CustomContext {

        private final VariableProvider provider;

        private Variables(VariableContext variables) {
            this.provider = new ContextVariableWrapper(variables);
        }

        @Override
        public VariableProvider variableProvider() {
            return provider;
        }
    }
}
