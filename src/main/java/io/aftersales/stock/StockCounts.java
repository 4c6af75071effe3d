package io.aftersales.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All counts with their lines. */
@Repository
class StockCounts {

    private final JdbcClient jdbc;

    StockCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StockCount count, int shareNo) {
        jdbc.sql("""
                insert into stock_count (case_number, organisation, place, unit_id, month_closed, share_no, state, rounds, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, 1, ?)""").params(count.number(), count.organisation(), count.place().text(), count.unitId(),
                count.monthClosed(), shareNo, count.state(), count.openedAt().atOffset(ZoneOffset.UTC)).update();
        for (StockCount.Line line : count.lines()) {
            jdbc.sql("insert into stock_count_line (case_number, part_code, organisation, booked) values (?, ?, ?, ?)")
                    .params(count.number(), line.partCode(), count.organisation(), line.booked()).update();
        }
    }

    Optional<StockCount> find(String number) {
        return jdbc.sql("select * from stock_count where case_number = ?").param(number).query(this::read).optional();
    }

    /** Whether a reconciliation of the place is under way, or that of the month was. */
    boolean reconciled(Place place, String month) {
        return jdbc.sql("""
                select count(*) from stock_count
                 where place = ? and month_closed is not null and (month_closed = ? or state not in ('booked', 'cancelled'))""")
                .params(place.text(), month)
                .query(Integer.class).single() > 0;
    }

    /** Sets columns of a count; the names come from this package only. */
    void set(String number, Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        jdbc.sql("update stock_count set " + assignments + " where case_number = :number").params(values).param("number", number).update();
    }

    void booking(String number, String partCode, int quantity) {
        jdbc.sql("update stock_count_line set booked = ? where case_number = ? and part_code = ?").params(quantity, number, partCode).update();
    }

    void counted(String number, String partCode, StockCount.Counted counted) {
        jdbc.sql("update stock_count_line set counted = ? where case_number = ? and part_code = ?")
                .params(counted.quantity(), number, partCode).update();
        jdbc.sql("delete from stock_count_number where case_number = ? and part_code = ?").params(number, partCode).update();
        addNumbers(number, partCode, counted.missing(), "missing");
        addNumbers(number, partCode, counted.found(), "found");
    }

    private void addNumbers(String number, String partCode, List<String> numbers, String finding) {
        for (String item : numbers) {
            jdbc.sql("insert into stock_count_number (case_number, part_code, item_number, finding) values (?, ?, ?, ?)")
                    .params(number, partCode, item, finding).update();
        }
    }

    void booked(String number, String partCode, BigDecimal value) {
        jdbc.sql("update stock_count_line set value_cny = ? where case_number = ? and part_code = ?").params(value, number, partCode).update();
    }

    void charged(String number, String partCode, BigDecimal charged, String to) {
        jdbc.sql("update stock_count_line set charged_cny = ?, charged_to = ? where case_number = ? and part_code = ?")
                .params(charged, to, number, partCode).update();
    }

    private StockCount read(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        return new StockCount(number, row.getString("organisation"), Place.parse(row.getString("place")), row.getString("unit_id"),
                row.getString("month_closed"), row.getString("state"), row.getInt("rounds"), row.getString("counted_by"),
                instant(row, "counted_at"), row.getString("explanation"), row.getString("decided_by"), instant(row, "decided_at"),
                row.getString("remark"), instant(row, "opened_at"), lines(number));
    }

    private List<StockCount.Line> lines(String number) {
        Map<String, List<String>> missing = numbers(number, "missing");
        Map<String, List<String>> found = numbers(number, "found");
        return jdbc.sql("select * from stock_count_line where case_number = ? order by part_code").param(number)
                .query((row, index) -> {
                    String part = row.getString("part_code");
                    return new StockCount.Line(part, row.getInt("booked"), row.getObject("counted", Integer.class),
                            missing.getOrDefault(part, List.of()), found.getOrDefault(part, List.of()), row.getBigDecimal("value_cny"),
                            row.getBigDecimal("charged_cny"), row.getString("charged_to"));
                }).list();
    }

    private Map<String, List<String>> numbers(String number, String finding) {
        Map<String, List<String>> byPart = new HashMap<>();
        jdbc.sql("select part_code, item_number from stock_count_number where case_number = ? and finding = ? order by item_number")
                .params(number, finding).query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list()
                .forEach(entry -> byPart.computeIfAbsent(entry.getKey(), part -> new ArrayList<>()).add(entry.getValue()));
        return byPart;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
