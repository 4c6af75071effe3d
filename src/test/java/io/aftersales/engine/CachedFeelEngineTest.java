package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CachedFeelEngineTest {

    private static final List<Object> INPUTS = Arrays.asList("a", "b", "", 10, 9.99, -1, true, false, null);

    private final FeelEngine cached = new CachedFeelEngine();
    private final FeelEngine original = new ScalaFeelEngineFactory().createInstance();

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "\"a\",\"b\"", "not(\"a\")", "not(\"a\",\"b\")", "true", "false", "10", ">= 10", "< 10", "[1..10]",
            "]9..10[", "-", "null", "not(null)"})
    void a_test_answers_as_the_original_engine_does_wherever_that_one_answers(String test) {
        for (int round = 0; round < 2; round++) {
            for (Object input : INPUTS) {
                Boolean expected = answer(() -> original.evaluateSimpleUnaryTests(test, "cellInput", variables("cellInput", input)));
                Boolean actual = answer(() -> cached.evaluateSimpleUnaryTests(test, "cellInput", variables("cellInput", input)));
                assertThat(actual == null ? Boolean.FALSE : actual).as("%s for %s", test, input).isEqualTo(expected == null ? Boolean.FALSE : expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"PT24H\"", "24", "0.1 + 0.2", "if a > 3 then \"big\" else \"small\"", "string(a)", "[1, 2]", "{x: a}.x"})
    void an_expression_gives_what_the_original_engine_gives(String expression) {
        for (int a : new int[] {1, 5, 1}) {
            Object expected = original.evaluateSimpleExpression(expression, variables("a", a));
            Object actual = cached.evaluateSimpleExpression(expression, variables("a", a));
            assertThat(actual).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"undefined", "\"2024-01-31\" + duration(\"P24M\")", "1 + \"a\"", "unknown function(1)"})
    void a_figure_that_would_come_out_empty_is_an_error(String expression) {
        assertThatThrownBy(() -> cached.evaluateSimpleExpression(expression, variables("a", 1))).isInstanceOf(FeelException.class);
    }

    @Test
    void a_variable_that_is_null_is_no_error() {
        Object value = cached.evaluateSimpleExpression("a", variables("a", null));
        assertThat(value).isNull();
    }

    @Test
    void a_test_of_the_wrong_type_is_an_error_and_of_nothing_does_not_match() {
        assertThatThrownBy(() -> cached.evaluateSimpleUnaryTests(">= 10", "x", variables("x", "ten"))).isInstanceOf(FeelException.class);
        assertThat(cached.evaluateSimpleUnaryTests(">= 10", "x", variables("x", null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"09:29:59, false", "09:30, true", "18:30, true", "18:30:01, false"})
    void times_of_day_are_compared_with_both_ends_in(LocalTime time, boolean inside) {
        assertThat(cached.evaluateSimpleUnaryTests("[time(\"09:30:00\")..time(\"18:30:00\")]", "x", variables("x", time))).isEqualTo(inside);
        assertThat(cached.evaluateSimpleUnaryTests("< time(\"09:30:00\"), > time(\"18:30:00\")", "x", variables("x", time))).isEqualTo(!inside);
    }

    @Test
    void what_cannot_be_parsed_fails_each_time() {
        for (int round = 0; round < 2; round++) {
            assertThatThrownBy(() -> cached.evaluateSimpleExpression("1 +", variables("a", 1))).isInstanceOf(FeelException.class);
        }
    }

    @Test
    void threads_that_share_an_expression_do_not_share_their_variables() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 400).<Callable<Boolean>>mapToObj(i -> () -> {
                Number sum = cached.evaluateSimpleExpression("a * 2", variables("a", i));
                return sum.intValue() == 2 * i && cached.evaluateSimpleUnaryTests("> 200", "a", variables("a", i)) == (i > 200);
            }).toList();
            for (Future<Boolean> done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Boolean answer(Callable<Boolean> question) {
        try {
            return question.call();
        } catch (Exception refused) {
            return null;
        }
    }

    private static VariableContext variables(String name, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        return Variables.fromMap(values).asVariableContext();
    }
}
