package io.aftersales.partsorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All orders of parts with their lines. What changes one locks its row first, so that steps of an order follow one another. */
@Repository
class PartOrders {

    private final JdbcClient jdbc;

    PartOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands when an order is submitted. */
    record Submitted(String number, NewOrder order, String orderedBy, Instant at) {
    }

    void add(Submitted submitted) {
        NewOrder order = submitted.order();
        jdbc.sql("""
                insert into part_order (case_number, organisation, unit_id, repair, visit_id, state, reason, urgent, alternatives,
                    ordered_by, submitted_at, round_no, wish, to_store, version)
                values (?, ?, ?, ?, ?, 'submitted', ?, ?, ?, ?, ?, 0, ?, ?, 0)""")
                .params(submitted.number(), order.organisation(), order.unitId(), order.repair(), order.visitId(), order.reason(),
                        order.urgent(), order.alternatives(), submitted.orderedBy(), utc(submitted.at()), order.wish(), toStore(order)).update();
        int lineNo = 0;
        for (NewOrder.Line line : order.lines()) {
            jdbc.sql("""
                    insert into part_order_line (case_number, line_no, organisation, part_code, ordered, approved, reserved, shipped,
                        received, damaged, wrong, missing, recalled, closed, used, returned)
                    values (?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""")
                    .params(submitted.number(), ++lineNo, order.organisation(), line.partCode(), line.quantity().intValue()).update();
        }
    }

    /** Parts of a repair go to whoever repairs. */
    private static String toStore(NewOrder order) {
        return order.repair() != null ? null : order.toStore() == null ? Place.store(order.unitId()).text() : order.toStore();
    }

    Optional<PartOrder> find(String number) {
        return read("where case_number = ?", List.of(number)).stream().findFirst();
    }

    PartOrder existing(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no order " + number));
    }

    /** Makes other steps of the order wait until this transaction ends. @throws Refusal not found */
    PartOrder locked(String number) throws Refusal {
        jdbc.sql("select case_number from part_order where case_number = ? for update").param(number).query(String.class).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        return existing(number);
    }

    List<PartOrder> ofRepair(String repair) {
        return read("where repair = ? order by case_number", List.of(repair));
    }

    /** Orders that wait for a part, the oldest first. */
    List<String> waitingFor(String organisation, List<String> partCodes) {
        return partCodes.isEmpty() ? List.of() : jdbc.sql("""
                select distinct o.case_number, o.submitted_at from part_order o join part_order_line l on l.case_number = o.case_number
                 where o.organisation = :organisation and o.state = 'waiting'
                   and (l.part_code in (:parts) or l.given_code in (:parts)
                     or exists (select 1 from part_alternative a where a.organisation = l.organisation and a.code = l.part_code
                        and a.alternative in (:parts))
                     or exists (select 1 from part p where p.organisation = l.organisation and p.code = l.part_code
                        and p.successor in (:parts)))
                 order by o.submitted_at, o.case_number""")
                .param("organisation", organisation).param("parts", partCodes).query((row, index) -> row.getString(1)).list();
    }

    /** Sets columns; the names come from this package only. */
    void set(String number, Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? utc(at) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        jdbc.sql("update part_order set " + assignments + ", version = version + 1 where case_number = :number").params(values)
                .param("number", number).update();
    }

    /** Adds to counters of a line; the constraints of the table hold after each. */
    void count(String number, int lineNo, Map<String, Integer> changes) {
        String assignments = changes.keySet().stream().map(column -> column + " = " + column + " + :" + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("update part_order_line set " + assignments + " where case_number = :number and line_no = :line").params(changes)
                .param("number", number).param("line", lineNo).update();
    }

    void give(String number, int lineNo, String partCode) {
        jdbc.sql("update part_order_line set given_code = ? where case_number = ? and line_no = ?").params(partCode, number, lineNo).update();
    }

    /** A date on which the parts are expected, after those before it. @return the how manieth it is */
    int promise(String number, LocalDate on, String reason, String by, Instant at) {
        jdbc.sql("""
                insert into part_order_promise (case_number, promise_no, expected_on, reason, given_at, given_by)
                values (:number, (select coalesce(max(promise_no), 0) + 1 from part_order_promise where case_number = :number), :on, :reason,
                    :at, :by)""")
                .param("number", number).param("on", on).param("reason", reason).param("at", utc(at)).param("by", by).update();
        return jdbc.sql("select max(promise_no) from part_order_promise where case_number = ?").param(number).query(Integer.class).single();
    }

    private List<PartOrder> read(String where, List<Object> parameters) {
        return jdbc.sql("select * from part_order " + where).params(parameters).query(this::order).list();
    }

    private PartOrder order(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        String excluded = row.getString("excluded");
        return new PartOrder(number, row.getString("organisation"), row.getString("unit_id"), row.getString("repair"),
                row.getObject("visit_id", Long.class), row.getString("state"), row.getBoolean("urgent"), row.getBoolean("alternatives"),
                row.getString("ordered_by"), row.getObject("submitted_at", OffsetDateTime.class).toInstant(), row.getString("reviewer"),
                row.getObject("made", Boolean.class), row.getString("lead_time_from"), row.getObject("lead_time_days", Integer.class),
                row.getInt("round_no"), row.getString("source"), row.getString("source_place"),
                excluded == null ? List.of() : Arrays.asList(excluded.split(",")), row.getString("held_at"), row.getString("to_store"),
                row.getObject("expected_on", LocalDate.class), lines(number));
    }

    private List<OrderLine> lines(String number) {
        return jdbc.sql("select * from part_order_line where case_number = ? order by line_no").param(number).query(PartOrders::line).list();
    }

    static OrderLine line(ResultSet row, int index) throws SQLException {
        String given = row.getString("given_code");
        return new OrderLine(row.getInt("line_no"), row.getString("part_code"), given == null ? row.getString("part_code") : given,
                row.getInt("ordered"), row.getInt("approved"), row.getInt("reserved"), row.getInt("shipped"), row.getInt("received"),
                row.getInt("damaged"), row.getInt("wrong"), row.getInt("missing"), row.getInt("recalled"), row.getInt("closed"),
                row.getInt("used"), row.getInt("returned"));
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
