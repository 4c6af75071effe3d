package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.engine.DecisionTables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Expression;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the cells of the tables say: FEEL that parses, values of their column, and no two rules that fit the same facts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionCellsTest {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final FeelEngine FEEL = feel();

    private static FeelEngine feel() {
        DefaultDmnEngineConfiguration configuration = DecisionTables.configuration(List.of());
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }

    static List<DecisionFile> files() {
        return DecisionFile.all();
    }

    static List<DecisionFile> tablesWithOneAnswer() {
        return files().stream().filter(file -> file.table().getHitPolicy() == HitPolicy.UNIQUE).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void only_feel_is_spoken(DecisionFile file) {
        List<String> languages = new ArrayList<>();
        for (Expression expression : file.model().getModelElementsByType(Expression.class)) {
            if (expression instanceof LiteralExpression literal) {
                languages.add(literal.getExpressionLanguage());
            }
        }
        file.model().getModelElementsByType(InputEntry.class).forEach(entry -> languages.add(entry.getExpressionLanguage()));
        file.model().getModelElementsByType(UnaryTests.class).forEach(values -> languages.add(values.getExpressionLanguage()));
        languages.removeIf(language -> language == null);
        assertThat(languages).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_condition_can_be_read_and_loops_over_nothing(DecisionFile file) {
        for (Rule rule : file.rules()) {
            assertThat(file.when(rule)).as(rule.getId()).allSatisfy(cell -> {
                assertThat(cell).doesNotContainPattern("\\b(for|some|every|function|external)\\b(?=[^\"]*(\"[^\"]*\"[^\"]*)*$)");
                assertThat(TestedColumn.fits(FEEL, cell, null)).isIn(true, false);
            });
        }
    }

    /** {@code true,null} fits false as well, and {@code not(true)} fits nothing: FEEL reads a leading true as a test passed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_flag_is_asked_for_in_the_forms_that_work(DecisionFile file) {
        for (Rule rule : file.rules()) {
            assertThat(file.when(rule)).as(rule.getId()).doesNotContain("not(true)").noneMatch(cell -> cell.matches("true\\s*,.*"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_condition_asks_only_for_values_that_its_column_can_have(DecisionFile file) {
        for (int column = 0; column < file.inputs().size(); column++) {
            Set<String> choices = texts(DecisionFile.values(file.inputs().get(column).getInputValues()));
            for (Rule rule : file.rules()) {
                if (!choices.isEmpty()) {
                    assertThat(choices).as(rule.getId()).containsAll(texts(file.when(rule).get(column)));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void every_figure_can_be_read_and_is_of_its_columns_type_and_choices(DecisionFile file) {
        for (Rule rule : file.rules()) {
            for (int column = 0; column < file.outputs().size(); column++) {
                String cell = file.then(rule).get(column);
                if (cell.isEmpty()) {
                    continue;
                }
                Object value = FEEL.evaluateSimpleExpression(cell, Variables.createVariables().asVariableContext());
                assertThat(value).as(rule.getId() + ": " + cell).isInstanceOf(switch (file.outputs().get(column).getTypeRef()) {
                    case "string" -> String.class;
                    case "boolean" -> Boolean.class;
                    default -> Number.class;
                });
                Set<String> choices = texts(DecisionFile.values(file.outputs().get(column).getOutputValues()));
                if (!choices.isEmpty()) {
                    assertThat(choices).as(rule.getId()).contains(value.toString());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tablesWithOneAnswer")
    void no_two_rules_fit_the_same_facts(DecisionFile file) {
        assertThat(new TestedTable(file, FEEL).overlaps()).as("rules that fit the same facts").isEmpty();
    }

    /** Price lists are open on purpose: a code that no row prices is refused. */
    static List<DecisionFile> completeTables() {
        return tablesWithOneAnswer().stream().filter(file -> !"paid-price".equals(file.key())).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("completeTables")
    void every_combination_of_facts_finds_a_rule(DecisionFile file) {
        assertThat(new TestedTable(file, FEEL).gaps()).as("facts that no rule fits").isEmpty();
    }

    private static Set<String> texts(String cell) {
        Set<String> texts = new LinkedHashSet<>();
        TEXT.matcher(cell).results().map((MatchResult match) -> match.group(1)).forEach(texts::add);
        return texts;
    }
}
