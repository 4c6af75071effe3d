package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures counted once more: a query of the test's own lists single rows, which are put into groups and added up here. The query gives
 * {@code at}, {@code unit}, further columns named as groupings, {@code d}: how many the row adds to the denominator, and {@code n}: to
 * the numerator; or {@code amount}. A day may stand in {@code on_day} instead of {@code at}; with a day in {@code promised}, the row
 * counts to the numerator when its own day is a later one.
 */
final class Independent {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    Independent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numerators and denominators agree in every group and in all. */
    void agrees(Report report, String figure, String sql, Map<String, ?> parameters) {
        Map<String, long[]> expected = new TreeMap<>();
        long[] all = new long[2];
        jdbc.sql(sql).params(parameters).query(row -> {
            if (within(report, row)) {
                long[] counts = expected.computeIfAbsent(group(row, report.by()), group -> new long[2]);
                for (long[] one : new long[][] {counts, all}) {
                    one[0] += numerator(row);
                    one[1] += row.getLong("d");
                }
            }
        });
        expected.values().removeIf(counts -> counts[0] == 0 && counts[1] == 0);
        String what = report.key() + " " + figure + " by " + report.by();
        for (Report.Row row : report.rows()) {
            same(what + " " + row.group(), row.cells().get(figure), expected.getOrDefault(row.group(), new long[2]));
        }
        assertThat(report.rows()).as(what).extracting(Report.Row::group).containsAll(expected.keySet());
        same(what, report.total().get(figure), all);
    }

    private static long numerator(ResultSet row) throws SQLException {
        return has(row, "promised") ? day(row).isAfter(row.getObject("promised", LocalDate.class)) ? 1 : 0 : row.getLong("n");
    }

    private static boolean has(ResultSet row, String column) throws SQLException {
        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
            if (column.equalsIgnoreCase(row.getMetaData().getColumnLabel(at))) {
                return true;
            }
        }
        return false;
    }

    private static void same(String what, Report.Cell cell, long[] expected) {
        assertThat(cell.numerator()).as(what).isEqualTo(expected[0]);
        if (cell.denominator() != null) {
            assertThat(cell.denominator()).as(what).isEqualTo(expected[1]);
        }
    }

    /** Sums agree to the cent in every group and in all. */
    void sums(Report report, String figure, String sql, Map<String, ?> parameters) {
        Map<String, BigDecimal> expected = new TreeMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            if (within(report, row)) {
                expected.merge(group(row, report.by()), row.getBigDecimal("amount"), BigDecimal::add);
            }
        });
        String what = report.key() + " " + figure + " by " + report.by();
        for (Report.Row row : report.rows()) {
            assertThat(row.cells().get(figure).value()).as(what + " " + row.group())
                    .isEqualByComparingTo(expected.getOrDefault(row.group(), BigDecimal.ZERO));
        }
        assertThat(report.rows()).as(what).extracting(Report.Row::group).containsAll(expected.keySet());
        assertThat(report.total().get(figure).value()).as(what).isEqualByComparingTo(expected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static boolean within(Report report, ResultSet row) throws SQLException {
        LocalDate day = day(row);
        return !day.isBefore(report.from()) && !day.isAfter(report.to());
    }

    private String group(ResultSet row, String by) throws SQLException {
        String group = switch (by) {
            case "month" -> YearMonth.from(day(row)).toString();
            case "outlet" -> row.getString("unit");
            case "organisation" -> row.getString("unit").split("\\.")[0];
            case "branch" -> branch(row.getString("unit"));
            default -> row.getString(by);
        };
        return group == null ? Grouping.NONE : group;
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        if (has(row, "on_day") && row.getObject("on_day") != null) {
            return row.getObject("on_day", LocalDate.class);
        }
        Object at = row.getObject("at");
        return at instanceof java.sql.Date date ? date.toLocalDate()
                : row.getObject("at", OffsetDateTime.class).atZoneSameInstant(SHANGHAI).toLocalDate();
    }

    private String branch(String unit) {
        String at = unit;
        while (true) {
            Map<String, Object> found = jdbc.sql("select kind, parent_id from unit where id = ?").param(at).query().singleRow();
            Object parent = found.get("parent_id");
            if ("BRANCH".equals(found.get("kind")) || parent == null) {
                return at;
            }
            at = parent.toString();
        }
    }
}
