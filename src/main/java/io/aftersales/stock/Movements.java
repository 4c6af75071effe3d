package io.aftersales.stock;

import io.aftersales.shared.CurrentActor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
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

    void add(Movement movement, BigDecimal value) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into stock_movement (organisation, reference, part_code, quantity, from_place, to_place, value_cny, case_number,
                    moved_at, moved_by)
                values (:organisation, :reference, :part, :quantity, :from, :to, :value, :caseNumber, :at, :by)""")
                .param("organisation", movement.organisation()).param("reference", movement.reference())
                .param("part", movement.partCode()).param("quantity", movement.quantity()).param("from", movement.from().text())
                .param("to", movement.to().text()).param("value", value).param("caseNumber", movement.caseNumber())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", CurrentActor.get().id())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (String number : movement.numbers()) {
            jdbc.sql("insert into stock_movement_number (movement_id, item_number) values (?, ?)").params(id, number).update();
        }
    }

    /** What came to a place less what left it; for the outside, which has no balance of its own. */
    int sum(Place place, String partCode) {
        return jdbc.sql("""
                select coalesce(sum(case when to_place = :place then quantity else -quantity end), 0) from stock_movement
                 where part_code = :part and (to_place = :place or from_place = :place)""")
                .param("place", place.text()).param("part", partCode).query(Integer.class).single();
    }
}
