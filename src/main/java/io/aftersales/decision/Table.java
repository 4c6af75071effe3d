package io.aftersales.decision;

import io.aftersales.shared.Text;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;

/**
 * A version of a decision table, parsed once.
 *
 * @param description what it decides
 * @param decision    what the decision engine evaluates
 * @param rules       by id, in the order of the table
 */
record Table(Text name, Text description, String hitPolicy, List<Column> inputs, List<Column> outputs, Map<String, Rule> rules,
             DmnDecision decision) {

    /** @param choices the closed vocabulary of the column; empty where any value is taken */
    record Column(String name, Text label, String type, List<String> choices) {
    }

    /**
     * A row as the analyst wrote it; cells in the order of the columns, empty where blank.
     *
     * @param annotation a line per language, see {@link Text#ofLines}
     */
    record Rule(String id, String annotation, List<String> when, List<String> then) {
    }
}
