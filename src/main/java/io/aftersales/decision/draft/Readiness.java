package io.aftersales.decision.draft;

import io.aftersales.shared.Text;
import java.util.List;

/**
 * What stands in the way of a draft's release.
 *
 * @param obstacles empty where it can be submitted
 * @param warnings  how many warnings the check has; they are no obstacle, and approvers see them
 * @param examples  how many examples it has
 */
public record Readiness(List<Obstacle> obstacles, int warnings, int examples) {

    public boolean ready() {
        return obstacles.isEmpty();
    }

    /** Kinds of obstacles; the words are {@code obstacle.<kind>}. */
    public enum Kind {
        /** An error of the check. */
        ERROR,
        /** An example that comes out otherwise than expected. */
        RED_EXAMPLE,
        /** A row that no green example reaches. */
        RULE_WITHOUT_EXAMPLE,
        /** A newer version than the one that the draft started from. */
        BASE_MOVED,
        /** A draft that is the same as its base. */
        NOTHING_CHANGED
    }

    /**
     * @param row     the number of the row, from 1; 0 where it concerns none
     * @param rowId   null where it concerns none
     * @param column  null where it concerns none
     * @param example the number of the example; 0 where it concerns none
     */
    public record Obstacle(Kind kind, int row, String rowId, String column, int example, Text text) {
    }
}
