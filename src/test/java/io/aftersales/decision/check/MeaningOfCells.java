package io.aftersales.decision.check;

import io.aftersales.engine.DecisionTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** What the engine that evaluates tables makes of a cell. */
final class MeaningOfCells {

    private static final FeelEngine FEEL = feel();

    private MeaningOfCells() {
    }

    private static FeelEngine feel() {
        DefaultDmnEngineConfiguration configuration = DecisionTables.configuration(List.of());
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }

    static boolean fits(String cell, Object value) {
        return cell.isBlank() || FEEL.evaluateSimpleUnaryTests(cell, "cellInput",
                Variables.createVariables().putValue("cellInput", value).asVariableContext());
    }

    /** Values that FEEL takes as they stand in an example; times and dates are texts there. */
    static boolean speaksPlainly(Map<String, Object> example) {
        return example.values().stream().noneMatch(value -> value instanceof String text && text.matches("[-PT0-9].*"));
    }

    /** Numbers of the rows, from 1. */
    static List<Integer> rowsFitting(Sheet sheet, Map<String, Object> example) {
        List<Integer> fitting = new ArrayList<>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            boolean fits = true;
            for (int column = 0; column < sheet.inputs().size(); column++) {
                fits &= fits(sheet.rows().get(row).when().get(column), example.get(sheet.inputs().get(column).name()));
            }
            if (fits) {
                fitting.add(row + 1);
            }
        }
        return fitting;
    }
}
