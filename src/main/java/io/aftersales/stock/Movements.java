package io.aftersales.stock;

import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.CurrentActor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The journal of stock: movements are added, never changed. */
@Repository
class Movements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Movements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was moved under a reference. */
    record Booked(String partCode, int quantity, String from, String to) {

        boolean is(Movement movement) {
            return equals(new Booked(movement.partCode(), movement.quantity(), movement.from().text(), movement.to().text()));
        }
    }

    Optional<Booked> find(String organisation, String reference) {
        return jdbc.sql("select part_code, quantity, from_place, to_place from stock_movement where organisation = ? and reference = ?")
                .params(organisation, reference)
                .query((row, index) -> new Booked(row.getString(1), row.getInt(2), row.getString(3), row.getString(4))).optional();
    }

    /** @return the row, for the event of the movement */
    VouchedRow add(Movement movement, BigDecimal value) {
        Map<String, Object> row = row(movement, value);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into stock_movement (organisation, reference, part_code, quantity, from_place, to_place, value_cny, case_number,
                    moved_at, moved_by)
                values (:organisation, :reference, :part_code, :quantity, :from_place, :to_place, :value_cny, :case_number, :at, :moved_by)""")
                .params(row).param("at", ((Instant) row.get("moved_at")).atOffset(ZoneOffset.UTC)).update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (String number : movement.numbers()) {
            jdbc.sql("insert into stock_movement_number (movement_id, item_number) values (?, ?)").params(id, number).update();
        }
        return new VouchedRow("stock_movement", movement.reference(), row);
    }

    private Map<String, Object> row(Movement movement, BigDecimal value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("organisation", movement.organisation());
        row.put("reference", movement.reference());
        row.put("part_code", movement.partCode());
        row.put("quantity", movement.quantity());
        row.put("from_place", movement.from().text());
        row.put("to_place", movement.to().text());
        row.put("value_cny", value);
        row.put("case_number", movement.caseNumber());
        row.put("moved_at", clock.instant());
        row.put("moved_by", CurrentActor.get().id());
        row.put("numbers", movement.numbers().stream().sorted().toList());
        return row;
    }

    /** What came to a place less what left it; for the outside, which has no balance of its own. */
    int sum(Place place, String partCode) {
        return jdbc.sql("""
                select coalesce(sum(case when to_place = :place then quantity else -quantity end), 0) from stock_movement
                 where part_code = :part and (to_place = :place or from_place = :place)""")
                .param("place", place.text()).param("part", partCode).query(Integer.class).single();
    }
}
