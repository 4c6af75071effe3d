package io.aftersales.decision.draft;

import io.aftersales.decision.check.Sheet;
import java.util.List;

/**
 * Two people's changes of one table, put together.
 *
 * @param table     what only one of them changed is in it; where both changed the same, mine is
 * @param conflicts where both changed the same
 */
public record Merged(Sheet table, List<Conflict> conflicts) {

    /**
     * @param rowId  null for the table or a column
     * @param column null for an annotation, a whole row or the table
     * @param part   input, output, annotation, row, or what of the table or column: name, input.label, output.choices …
     * @param theirs null where they removed the row
     * @param mine   null where I removed the row
     */
    public record Conflict(String rowId, String column, String part, String was, String theirs, String mine) {
    }
}
