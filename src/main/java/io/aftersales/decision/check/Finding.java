package io.aftersales.decision.check;

import io.aftersales.shared.Text;
import java.util.Map;

/**
 * One thing to say about a table.
 *
 * @param rowId    the row it stands at; null where it concerns the table or a row without an id
 * @param row      the row's number, counted from 1; 0 where it concerns the table
 * @param otherRow the number of the row that it has to do with (overlap, hidden row); 0 where there is none
 * @param column   the column's name; null where it concerns the row or the table
 * @param part     whether the column is an input or an output; null without a column
 * @param text     the sentence for people
 * @param example  a case that shows it, by input name, as the table is asked (null = unknown); empty where there is none
 */
public record Finding(FindingCode code, String rowId, int row, int otherRow, String column, Part part, Text text,
                      Map<String, Object> example) {

    /** Which side of the table. */
    public enum Part {
        INPUT, OUTPUT
    }

    public Severity severity() {
        return code.severity();
    }
}
