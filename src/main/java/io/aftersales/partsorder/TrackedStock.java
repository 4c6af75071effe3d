package io.aftersales.partsorder;

import io.aftersales.stock.Place;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tracked pieces lie where. Only reads. */
@Component
class TrackedStock {

    private final JdbcClient jdbc;

    TrackedStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of pieces at a place, at most so many; empty for a part that is not tracked. */
    List<String> anyAt(String organisation, String partCode, Place place, int most) {
        return jdbc.sql("""
                select item_number from tracked_item where organisation = ? and part_code = ? and place = ? order by item_number limit ?""")
                .params(organisation, partCode, place.text(), most).query(String.class).list();
    }

    /** Where a piece is; empty for a number that nobody ever booked. */
    Optional<Place> placeOf(String organisation, String partCode, String number) {
        return jdbc.sql("select place from tracked_item where organisation = ? and part_code = ? and item_number = ?")
                .params(organisation, partCode, number).query(String.class).optional().map(Place::parse);
    }
}
