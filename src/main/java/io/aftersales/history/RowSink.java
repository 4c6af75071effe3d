package io.aftersales.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers rows table by table and writes them together, in the order in which the tables were named first. */
final class RowSink {

    private final Map<String, Pending> pending = new LinkedHashMap<>();

    private record Pending(Shape shape, List<Object[]> rows) {
    }

    /** @param shapes of the tables, in an order in which they may be written */
    RowSink(List<Shape> shapes) {
        shapes.forEach(shape -> pending.put(shape.table(), new Pending(shape, new ArrayList<>())));
    }

    void add(String table, Object... values) {
        pending.get(table).rows.add(values);
    }

    /** @return how many rows */
    long write(Connection connection) throws SQLException {
        long written = 0;
        BulkWriter writer = BulkWriter.of(connection);
        for (Pending table : pending.values()) {
            if (!table.rows.isEmpty()) {
                writer.write(table.shape, table.rows);
                written += table.rows.size();
                table.rows.clear();
            }
        }
        return written;
    }
}
