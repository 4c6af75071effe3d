package io.aftersales.decision.draft;

import io.aftersales.decision.check.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as an editor sends it: either as a DMN file or as rows.
 *
 * @param xml   DMN; null where rows are sent
 * @param sheet rows; null where a file is sent
 */
public record TableInput(String xml, Grid sheet) {

    /**
     * A table as rows; what is null stays as it is.
     *
     * @param inputs  labels and choices of the input columns; their names and types are the decision's
     * @param outputs the same of the output columns
     * @param rows    all rows, in their order
     */
    public record Grid(String name, String nameZh, String description, List<Head> inputs, List<Head> outputs, List<Line> rows) {

        Sheet onto(Sheet current) {
            return new Sheet(current.key(), or(name, current.name()), or(nameZh, current.nameZh()), or(description, current.description()),
                    current.hitPolicy(), heads(inputs, current.inputs()), heads(outputs, current.outputs()),
                    rows == null ? current.rows() : rows.stream().map(Line::row).toList());
        }

        private static List<Sheet.Column> heads(List<Head> heads, List<Sheet.Column> current) {
            if (heads == null) {
                return current;
            }
            List<Sheet.Column> columns = new ArrayList<>();
            for (int at = 0; at < heads.size(); at++) {
                columns.add(heads.get(at).column(at < current.size() ? current.get(at) : new Sheet.Column("", "", "", "", "")));
            }
            return columns;
        }
    }

    /** A column; what is null stays as it is. */
    public record Head(String name, String label, String labelZh, String type, String choices) {

        Sheet.Column column(Sheet.Column current) {
            return new Sheet.Column(or(name, current.name()), or(label, current.label()), or(labelZh, current.labelZh()),
                    or(type, current.type()), or(choices, current.choices()));
        }
    }

    /**
     * A row.
     *
     * @param id         null or empty for a new one, which gets an id of its own
     * @param annotation a line per language; null or empty where it is missing
     * @param when       FEEL in the order of the input columns, null or empty where blank
     * @param then       the same for the outputs
     */
    public record Line(String id, String annotation, List<String> when, List<String> then) {

        Sheet.Row row() {
            return new Sheet.Row(or(id, "").strip(), or(annotation, "").strip(), cells(when), cells(then));
        }

        private static List<String> cells(List<String> cells) {
            return cells == null ? List.of() : cells.stream().map(cell -> or(cell, "").strip()).toList();
        }
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
