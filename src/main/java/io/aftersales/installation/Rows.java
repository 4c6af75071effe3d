package io.aftersales.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How rows of this capability are read and written: instants in UTC, lists as texts with commas. */
final class Rows {

    private Rows() {
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static String joined(List<String> words) {
        return words == null || words.isEmpty() ? null : String.join(",", words);
    }

    static List<String> words(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** The part of an update that sets these columns; their names come from this package only. */
    static String assignments(Map<String, ?> columns) {
        return columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
    }

    static Map<String, Object> values(Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? utc(at) : value));
        return values;
    }
}
