package io.aftersales.decision.check;

import io.aftersales.shared.Text;
import java.util.List;

/**
 * A decision table as an analyst writes it, right or wrong: nothing is parsed yet but the file around the cells. It holds all
 * that a table may hold, so that {@link SheetWriter} can write it as DMN without taking anything over from a foreign file.
 *
 * @param key         the decision
 * @param name        as people call it
 * @param nameZh      the same in Chinese; empty where there is none
 * @param description what it decides; may be empty
 * @param hitPolicy   UNIQUE, COLLECT, FIRST, ANY or RULE ORDER
 */
public record Sheet(String key, String name, String nameZh, String description, String hitPolicy, List<Column> inputs,
                    List<Column> outputs, List<Row> rows) {

    public Sheet {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param name    camelCase, as in the catalogue of decisions
     * @param label   the words of the analyst; empty where there are none
     * @param labelZh the same in Chinese; empty where there are none
     * @param type    the DMN type: string, boolean, integer, double, date, time …
     * @param choices FEEL of the values that the column can have, {@code "A","B"}; empty where any value of the type may stand
     */
    public record Column(String name, String label, String labelZh, String type, String choices) {

        /** What people read: the label, else the name. */
        public Text title() {
            String english = label.isEmpty() ? name : label;
            return new Text(labelZh.isEmpty() ? english : labelZh, english);
        }
    }

    /**
     * A row; cells in the order of the columns, empty where blank.
     *
     * @param id         {@code <key>-<reason>}; empty where it is missing
     * @param annotation the rule's source and the sentence an analyst would say
     */
    public record Row(String id, String annotation, List<String> when, List<String> then) {

        public Row {
            when = List.copyOf(when);
            then = List.copyOf(then);
        }
    }

    /** The same columns and policy with other rows. */
    public Sheet with(List<Row> others) {
        return new Sheet(key, name, nameZh, description, hitPolicy, inputs, outputs, others);
    }

    /** At most one row is expected to fit. */
    boolean unique() {
        return "UNIQUE".equals(hitPolicy);
    }

    /** Exactly one row's outputs are taken, so that every case needs one. */
    boolean oneAnswer() {
        return unique() || "FIRST".equals(hitPolicy) || "ANY".equals(hitPolicy);
    }
}
