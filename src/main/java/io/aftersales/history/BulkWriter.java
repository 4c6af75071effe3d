package io.aftersales.history;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.postgresql.PGConnection;

/** The quickest way into a table that the database has. */
interface BulkWriter {

    void write(Shape shape, List<Object[]> rows) throws SQLException;

    static BulkWriter of(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class) ? new Copying(connection.unwrap(PGConnection.class)) : new Batching(connection);
    }

    /** Begins a transaction whose end waits for no disk: where it is lost the history is not finished, and refused as such. */
    static void begin(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit = off");
            }
        }
    }

    /** PostgreSQL's COPY. */
    final class Copying implements BulkWriter {

        private final PGConnection connection;

        private Copying(PGConnection connection) {
            this.connection = connection;
        }

        @Override
        public void write(Shape shape, List<Object[]> rows) throws SQLException {
            StringBuilder text = new StringBuilder(rows.size() * 200);
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    if (column > 0) {
                        text.append('\t');
                    }
                    append(text, row[column], shape.forms().get(column));
                }
                text.append('\n');
            }
            try {
                connection.getCopyAPI().copyIn("copy " + shape.table() + " (" + String.join(", ", shape.columns()) + ") from stdin",
                        new StringReader(text.toString()));
            } catch (IOException e) {
                throw new SQLException("copy into " + shape.table(), e);
            }
        }

        private static void append(StringBuilder text, Object value, Shape.Form form) {
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof Instant instant) {
                time(text, LocalDateTime.ofInstant(instant, form == Shape.Form.LOCAL ? ZoneId.systemDefault() : ZoneOffset.UTC));
                text.append(form == Shape.Form.LOCAL ? "" : "+00");
            } else if (value instanceof String string) {
                escape(text, string);
            } else if (value instanceof byte[] bytes) {
                text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else if (value instanceof BigDecimal amount) {
                text.append(amount.toPlainString());
            } else {
                text.append(value);
            }
        }

        /** As a formatter would, which takes longer than all the rest of a row. */
        private static void time(StringBuilder text, LocalDateTime time) {
            text.append(time.getYear());
            two(text.append('-'), time.getMonthValue());
            two(text.append('-'), time.getDayOfMonth());
            two(text.append(' '), time.getHour());
            two(text.append(':'), time.getMinute());
            two(text.append(':'), time.getSecond());
            String micros = Integer.toString(1_000_000 + time.getNano() / 1_000);
            text.append('.').append(micros, 1, micros.length());
        }

        private static void two(StringBuilder text, int number) {
            text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
        }

        /** Most texts need no escape; to look for one is quicker than to go letter by letter. */
        private static void escape(StringBuilder text, String value) {
            if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\t') < 0 && value.indexOf('\r') < 0) {
                text.append(value);
                return;
            }
            for (int at = 0; at < value.length(); at++) {
                char letter = value.charAt(at);
                switch (letter) {
                    case '\\' -> text.append("\\\\");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    case '\t' -> text.append("\\t");
                    default -> text.append(letter);
                }
            }
        }
    }

    /** Batches of inserts. */
    final class Batching implements BulkWriter {

        private final Connection connection;

        private Batching(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void write(Shape shape, List<Object[]> rows) throws SQLException {
            String sql = "insert into " + shape.table() + " (" + String.join(", ", shape.columns()) + ") values ("
                    + String.join(", ", Collections.nCopies(shape.columns().size(), "?")) + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    for (int column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, value(row[column], shape.forms().get(column)));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private static Object value(Object value, Shape.Form form) {
            if (value instanceof Instant instant) {
                return form == Shape.Form.LOCAL ? Timestamp.from(instant) : instant.atOffset(ZoneOffset.UTC);
            }
            return value;
        }
    }
}
