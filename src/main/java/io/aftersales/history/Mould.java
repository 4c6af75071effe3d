package io.aftersales.history;

import java.util.List;
import java.util.Map;

/**
 * An example taken apart: what is the same in every copy, and what differs.
 *
 * @param words    of the example that a copy has its own of
 * @param ids      how many ids it has of its own
 * @param numbered the tables of the rows that the database numbers
 * @param rows     in an order in which they may be written
 * @param streams  of events
 */
record Mould(Example example, TimeLine.Knots knots, List<String> words, int ids, List<String> numbered, List<Row> rows, List<Stream> streams) {

    /** A row. @param vouched names it in the trail; null where no event vouches for such rows */
    record Row(CopiedTable table, Shape shape, Cell[] cells, Cell vouched) {
    }

    /** A chain of events. @param owner whether it is that of customer or unit */
    record Stream(Cell name, boolean owner, List<Told> events) {
    }

    /** An event. @param rows for which it vouches */
    record Told(String kind, Cell at, String actorKind, Cell actor, String role, Cell unit, String organisation, Map<String, Cell> payload, List<Vouched> rows) {
    }

    record Vouched(String table, Cell key) {
    }

    /** How many deadlines the board shows of it. */
    int openClocks() {
        return (int) rows.stream().filter(row -> "open_clock".equals(row.table().name())).count();
    }
}
