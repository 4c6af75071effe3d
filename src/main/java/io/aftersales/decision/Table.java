package io.aftersales.decision;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;

/**
 * A version of a decision table, parsed once.
 *
 * @param decision what the decision engine evaluates
 * @param rules    by id, in the order of the table
 */
record Table(String name, String hitPolicy, List<Column> inputs, List<Column> outputs, Map<String, Rule> rules, DmnDecision decision) {

    /** @param choices the closed vocabulary of the column; empty where any value is taken */
    record Column(String name, String label, String type, List<String> choices) {
    }

    /** A row as the analyst wrote it; cells in the order of the columns, empty where blank. */
    record Rule(String id, String annotation, List<String> when, List<String> then) {
    }
}
