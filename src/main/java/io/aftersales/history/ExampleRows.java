package io.aftersales.history;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the platform wrote of an example. */
@Component
@Profile("history")
class ExampleRows {

    private final JdbcClient jdbc;

    ExampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of a table, by column, in Java's types. */
    record Found(CopiedTable table, Shape shape, List<Map<String, Object>> rows) {
    }

    /** An event of a stream. @param personal its personal values by their names */
    record Told(String stream, long seq, Map<String, Object> columns, Map<String, String> personal) {
    }

    List<Found> of(Example example) {
        return CopiedTable.ALL.stream().map(table -> found(table, example)).toList();
    }

    private Found found(CopiedTable table, Example example) {
        return jdbc.sql("select * from " + table.name() + " where " + table.where()).param("number", example.number())
                .param("organisation", example.organisation()).param("customer", example.owner().customerNo()).query(rows -> {
                    Shape shape = shape(table.name(), rows.getMetaData());
                    List<Map<String, Object>> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(row(shape, rows));
                    }
                    return new Found(table, shape, "ACT_RU_EXECUTION".equals(table.name()) ? parentsFirst(all) : all);
                });
    }

    /** The events of the case, its customer and its unit of equipment, each stream in its order. */
    List<Told> events(Example example) {
        List<String> streams = new ArrayList<>(List.of("case:" + example.number()));
        streams.addAll(jdbc.sql("""
                select concat('customer:', c.id) from customer c where c.organisation = :organisation and c.customer_no = :customer
                union select concat('unit:', u.id) from equipment_unit u join customer c on c.id = u.customer_id
                 where c.organisation = :organisation and c.customer_no = :customer""").param("organisation", example.organisation())
                .param("customer", example.owner().customerNo()).query(String.class).list());
        Map<String, Map<String, String>> personal = new LinkedHashMap<>();
        jdbc.sql("select stream, seq, path, text from audit_personal where stream in (:streams)").param("streams", streams).query(row -> {
            personal.computeIfAbsent(row.getString(1) + '|' + row.getLong(2), key -> new LinkedHashMap<>()).put(row.getString(3), row.getString(4));
        });
        return jdbc.sql("select * from audit_event where stream in (:streams) order by stream, seq").param("streams", streams).query(rows -> {
            Shape shape = shape("audit_event", rows.getMetaData());
            List<Told> told = new ArrayList<>();
            while (rows.next()) {
                Map<String, Object> row = row(shape, rows);
                long seq = rows.getLong("seq");
                String stream = rows.getString("stream");
                told.add(new Told(stream, seq, row, personal.getOrDefault(stream + '|' + seq, Map.of())));
            }
            return told;
        });
    }

    /** The form of a table that no example has. */
    Shape shape(String table, List<String> columns) {
        return jdbc.sql("select " + String.join(", ", columns) + " from " + table + " where 1 = 0")
                .query((ResultSetExtractor<Shape>) rows -> shape(table, rows.getMetaData()));
    }

    private static Shape shape(String table, ResultSetMetaData meta) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<Shape.Form> forms = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            columns.add(meta.getColumnName(column).toLowerCase(Locale.ROOT));
            forms.add(form(meta.getColumnType(column), meta.getColumnTypeName(column).toLowerCase(Locale.ROOT)));
        }
        return new Shape(table, columns, forms);
    }

    private static Shape.Form form(int type, String name) {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    name.endsWith("tz") || name.contains("with time zone") ? Shape.Form.INSTANT : Shape.Form.LOCAL;
            case Types.DATE -> Shape.Form.DAY;
            case Types.BOOLEAN, Types.BIT -> Shape.Form.TRUTH;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Shape.Form.BYTES;
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR, Types.NVARCHAR -> Shape.Form.TEXT;
            default -> Shape.Form.NUMBER;
        };
    }

    private static Map<String, Object> row(Shape shape, ResultSet rows) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 0; column < shape.columns().size(); column++) {
            row.put(shape.columns().get(column), value(rows, column + 1, shape.forms().get(column)));
        }
        return row;
    }

    private static Object value(ResultSet rows, int column, Shape.Form form) throws SQLException {
        if (rows.getObject(column) == null) {
            return null;
        }
        return switch (form) {
            case INSTANT -> rows.getObject(column, OffsetDateTime.class).toInstant();
            case LOCAL -> rows.getTimestamp(column).toInstant();
            case DAY -> rows.getDate(column).toLocalDate();
            case TRUTH -> rows.getBoolean(column);
            case BYTES -> rows.getBytes(column);
            case TEXT -> rows.getString(column);
            case NUMBER -> rows.getObject(column);
        };
    }

    /** An execution names its parent and the one that called it. */
    private static List<Map<String, Object>> parentsFirst(List<Map<String, Object>> rows) {
        List<Map<String, Object>> left = new ArrayList<>(rows);
        List<Map<String, Object>> ordered = new ArrayList<>();
        Set<Object> there = new HashSet<>();
        while (!left.isEmpty()) {
            List<Map<String, Object>> next = left.stream().filter(row -> isThere(there, row, "parent_id_") && isThere(there, row, "super_exec_")
                    && (row.get("id_").equals(row.get("proc_inst_id_")) || isThere(there, row, "proc_inst_id_"))).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("executions in a circle");
            }
            next.forEach(row -> there.add(row.get("id_")));
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private static boolean isThere(Set<Object> there, Map<String, Object> row, String column) {
        return row.get(column) == null || there.contains(row.get(column));
    }
}
