package io.aftersales.partsorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All defective parts that are or were owed back. */
@Repository
class PartReturns {

    private final JdbcClient jdbc;

    PartReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int uses(String order, int lineNo) {
        return jdbc.sql("select count(*) from part_return where order_number = ? and line_no = ?").params(order, lineNo)
                .query(Integer.class).single();
    }

    void add(PartReturn owed, int useNo) {
        jdbc.sql("""
                insert into part_return (case_number, organisation, unit_id, order_number, line_no, use_no, repair, part_code, quantity, state,
                    owed_at, due_at, reminders)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(owed.number(), owed.organisation(), owed.unitId(), owed.order(), owed.lineNo(), useNo, owed.repair(), owed.partCode(),
                        owed.quantity(), owed.state(), PartOrders.utc(owed.owedAt()), PartOrders.utc(owed.dueAt())).update();
    }

    PartReturn existing(String number) {
        return jdbc.sql("select * from part_return where case_number = ?").param(number).query(PartReturns::read).single();
    }

    /** @throws Refusal not found */
    PartReturn locked(String number) throws Refusal {
        return jdbc.sql("select * from part_return where case_number = ? for update").param(number).query(PartReturns::read).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** Sets columns; the names come from this package only. */
    void set(String number, Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? PartOrders.utc(at) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        jdbc.sql("update part_return set " + assignments + " where case_number = :number").params(values).param("number", number).update();
    }

    /** What a unit and those below it owed at an instant and had not returned by their due time. */
    int overdue(String organisation, String unitId, Instant at) {
        return jdbc.sql("""
                select count(*) from part_return
                 where organisation = ? and unit_id = ? and due_at < ? and state in ('owed', 'sent')""")
                .params(organisation, unitId, PartOrders.utc(at)).query(Integer.class).single();
    }

    private static PartReturn read(ResultSet row, int index) throws SQLException {
        return new PartReturn(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"),
                row.getString("order_number"), row.getInt("line_no"), row.getString("repair"), row.getString("part_code"),
                row.getInt("quantity"), PartShipments.numbers(row.getString("numbers")), row.getString("state"), instant(row, "owed_at"),
                instant(row, "due_at"), row.getString("disposal"), row.getString("supplier"), row.getInt("reminders"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
