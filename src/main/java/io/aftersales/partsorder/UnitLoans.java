package io.aftersales.partsorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All loans of units. */
@Repository
class UnitLoans {

    private final JdbcClient jdbc;

    UnitLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UnitLoan loan, Instant at) {
        jdbc.sql("""
                insert into unit_loan (case_number, organisation, unit_id, repair, kind, state, offered_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(loan.number(), loan.organisation(), loan.unitId(), loan.repair(), loan.kind(), loan.state(), PartOrders.utc(at))
                .update();
    }

    Optional<UnitLoan> ofRepair(String repair) {
        return jdbc.sql("select * from unit_loan where repair = ?").param(repair).query(UnitLoans::read).optional();
    }

    UnitLoan existing(String number) {
        return jdbc.sql("select * from unit_loan where case_number = ?").param(number).query(UnitLoans::read).single();
    }

    /** @throws Refusal not found */
    UnitLoan locked(String number) throws Refusal {
        return jdbc.sql("select * from unit_loan where case_number = ? for update").param(number).query(UnitLoans::read).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** Sets columns; the names come from this package only. */
    void set(String number, Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? PartOrders.utc(at) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        jdbc.sql("update unit_loan set " + assignments + " where case_number = :number").params(values).param("number", number).update();
    }

    /** A piece that can be lent. */
    record Lendable(String place, String partCode, Text name, String itemNumber) {
    }

    /** Terminals in the stores of these units, the nearest store first. */
    List<Lendable> lendable(String organisation, List<String> unitIds) {
        return jdbc.sql("""
                select w.unit_id, t.place, t.part_code, p.name_zh, p.name_en, t.item_number
                  from tracked_item t join warehouse w on w.place = t.place
                  join part p on p.organisation = t.organisation and p.code = t.part_code
                 where t.organisation = :organisation and w.unit_id in (:units) and w.kind in ('store', 'second-level') and p.kind = 'terminal'
                 order by t.place, t.part_code, t.item_number limit 200""")
                .param("organisation", organisation).param("units", unitIds)
                .query((row, index) -> Map.entry(unitIds.indexOf(row.getString("unit_id")), new Lendable(row.getString("place"),
                        row.getString("part_code"), new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("item_number")))).list().stream()
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    static UnitLoan read(ResultSet row, int index) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new UnitLoan(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"), row.getString("repair"),
                row.getString("kind"), row.getString("state"), row.getString("from_place"), row.getString("part_code"),
                row.getString("item_number"), due == null ? null : due.toInstant(), row.getString("found"), row.getBigDecimal("charged_cny"));
    }
}
