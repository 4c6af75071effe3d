package io.aftersales.decision;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.springframework.stereotype.Component;

/** One table, one composer, one set of facts: the arithmetic of a decision without any question of versions or storage. */
@Component
class Evaluator {

    private final DmnEngine engine;
    private final MatchedRules matched;

    Evaluator(DmnEngine engine, MatchedRules matched) {
        this.engine = engine;
        this.matched = matched;
    }

    /** Who gives the rows that fit a question. */
    @FunctionalInterface
    interface Answers {

        List<Figures.Row> to(Table table, Map<String, Object> question);
    }

    Outcome evaluate(Composer composer, Table table, Map<String, ?> given, DecisionContext context) throws Refusal {
        return evaluate(composer, table, given, context, this::ask);
    }

    /** The engine's answer. */
    List<Figures.Row> ask(Table table, Map<String, Object> question) {
        engine.evaluateDecisionTable(table.decision(), question);
        return matched.take(table);
    }

    Outcome evaluate(Composer composer, Table table, Map<String, ?> given, DecisionContext context, Answers from) throws Refusal {
        Facts facts = FactReader.read(composer.facts(), given, context.zone());
        List<Map<String, Object>> questions = new ArrayList<>();
        List<List<Figures.Row>> answers = new ArrayList<>();
        for (Map<String, Object> inputs : composer.questions(facts, context)) {
            Map<String, Object> question = question(table, inputs, given);
            questions.add(Plain.values(question, context.zone()));
            answers.add(from.to(table, question));
        }
        Map<String, Object> outputs = composer.compose(facts, new Figures(answers), context);
        return new Outcome(facts, questions, answers, Plain.values(outputs, context.zone()));
    }

    /** Exactly the table's columns; what is not known is null, so that no column is undefined for FEEL. */
    private static Map<String, Object> question(Table table, Map<String, Object> inputs, Map<String, ?> given) throws Refusal {
        Map<String, Object> question = new LinkedHashMap<>();
        for (Table.Column column : table.inputs()) {
            Object value = inputs.get(column.name());
            boolean known = value == null || column.choices().isEmpty() || column.choices().contains(value.toString());
            if (!known && given.get(column.name()) != null) {
                throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field(column.name()), column.name());
            }
            if (!known) {
                throw new IllegalStateException(column.name() + " is outside the choices of the table: " + value);
            }
            question.put(column.name(), value);
        }
        return question;
    }

    /**
     * @param questions the inputs of the table, per question
     * @param answers   the rows that matched, per question
     * @param outputs   plain JSON values
     */
    record Outcome(Facts facts, List<Map<String, Object>> questions, List<List<Figures.Row>> answers, Map<String, Object> outputs) {
    }
}
