package io.aftersales.engine;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.FeelEngine.UnaryTests$;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL with every expression parsed once and the built-in functions made once; the engine's own does both for each cell
 * at each evaluation. Stricter, too: where FEEL falls back to null because a type does not fit or a variable is unknown,
 * this fails, so that no figure goes missing silently. A test of a missing (null) input simply does not match.
 */
final class CachedFeelEngine extends ScalaFeelEngine {

    /** Cells of all tables of all versions in use; far above what five packs need. */
    private static final int MOST_EXPRESSIONS = 20_000;
    private static final String INPUT_NAME = UnaryTests$.MODULE$.inputVariable();

    private final Cache<String, ParsedExpression> expressions = Caffeine.newBuilder().maximumSize(MOST_EXPRESSIONS).build();
    private final Cache<String, ParsedExpression> unaryTests = Caffeine.newBuilder().maximumSize(MOST_EXPRESSIONS).build();
    private final ValueMapper values;
    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    CachedFeelEngine() {
        super(List.of());
        values = feelEngine.valueMapper();
        functions = new BuiltinFunctions(feelEngine.clock(), values);
        interpreter = new FeelInterpreter(values);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        ParsedExpression parsed = expressions.get(expression, text -> parsed(text, feelEngine.parseExpression(text)));
        return (T) evaluate(parsed, new ContextVariableWrapper(variables), true);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String inputName, VariableContext variables) {
        ParsedExpression parsed = unaryTests.get(tests, text -> parsed(text, feelEngine.parseUnaryTests(text)));
        TypedValue input = variables.resolve(inputName);
        boolean known = input != null && input.getValue() != null;
        return Boolean.TRUE.equals(evaluate(parsed, new TestedVariables(variables, inputName), known));
    }

    private static ParsedExpression parsed(String text, Either<Failure, ParsedExpression> result) {
        if (result.isLeft()) {
            throw new FeelException("FEEL cannot be read: " + text + ": " + result.swap().toOption().get().message());
        }
        return result.toOption().get();
    }

    /** @param strict whether a fall-back to null is a failure */
    private Object evaluate(ParsedExpression parsed, VariableProvider variables, boolean strict) {
        EvalContext context = EvalContext.create(values, functions).merge(new Variables(variables));
        Val result = interpreter.eval(parsed.expression(), context);
        if (result instanceof ValError || result instanceof ValFatalError) {
            throw new FeelException("FEEL failed: " + parsed.text() + ": " + result);
        }
        if (strict && !context.failureCollector().failures().isEmpty()) {
            throw new FeelException("FEEL came out empty: " + parsed.text() + ": " + context.failureCollector().failures().head());
        }
        return values.unpackVal(result);
    }

    private static final class Variables extends CustomContext {

        private final VariableProvider provider;

        private Variables(VariableProvider provider) {
            this.provider = provider;
        }

        @Override
        public VariableProvider variableProvider() {
            return provider;
        }
    }

    /** FEEL asks under a name of its own which variable it is that a unary test tests. */
    private static final class TestedVariables extends ContextVariableWrapper {

        private final String inputName;

        private TestedVariables(VariableContext variables, String inputName) {
            super(variables);
            this.inputName = inputName;
        }

        @Override
        @SuppressWarnings({"rawtypes", "unchecked"})
        public Option getVariable(String name) {
            return INPUT_NAME.equals(name) ? Option.apply(inputName) : super.getVariable(name);
        }
    }
}
