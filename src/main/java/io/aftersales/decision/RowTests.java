package io.aftersales.decision;

import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.stereotype.Component;

/** Tells of each row why it does not fit a question: its first cell that does not, asked as the engine asks it. */
@Component
class RowTests {

    private static final String INPUT = "cellInput";

    private final FeelEngine feel;

    RowTests(DmnEngine engine) {
        this.feel = ((DefaultDmnEngineConfiguration) engine.getConfiguration()).getFeelEngine();
    }

    /**
     * A row asked.
     *
     * @param ruleId the row
     * @param number its number, from 1
     * @param fits   whether all its cells fit
     * @param column the first column whose cell does not fit; null where all do
     * @param cell   that cell, as the analyst wrote it
     * @param value  what was asked; null where it is not known
     * @param broken whether the cell could not be asked at all
     */
    record Asked(String ruleId, int number, boolean fits, String column, Text label, String cell, Object value, boolean broken) {
    }

    /** @param question the inputs of the table by name */
    List<Asked> ask(Table table, Map<String, Object> question) {
        List<Asked> asked = new ArrayList<>();
        for (Table.Rule rule : table.rules().values()) {
            asked.add(ask(table, rule, asked.size() + 1, question));
        }
        return asked;
    }

    private Asked ask(Table table, Table.Rule rule, int number, Map<String, Object> question) {
        for (int at = 0; at < table.inputs().size() && at < rule.when().size(); at++) {
            Table.Column column = table.inputs().get(at);
            Object value = question.get(column.name());
            Boolean fits = fits(rule.when().get(at), value, question);
            if (!Boolean.TRUE.equals(fits)) {
                return new Asked(rule.id(), number, false, column.name(), column.label(), rule.when().get(at), value, fits == null);
            }
        }
        return new Asked(rule.id(), number, true, null, null, null, null, false);
    }

    /** Null where the cell cannot be asked. */
    private Boolean fits(String cell, Object value, Map<String, Object> question) {
        if (cell.isBlank() || "-".equals(cell)) {
            return true;
        }
        Map<String, Object> variables = new HashMap<>(question);
        variables.put(INPUT, value);
        VariableContext context = Variables.fromMap(variables).asVariableContext();
        try {
            return feel.evaluateSimpleUnaryTests(cell, INPUT, context);
        } catch (RuntimeException broken) {
            return null;
        }
    }
}
