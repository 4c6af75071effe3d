package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pieces that move by their number: terminals by serial number, SIM cards by ICCID. A number is at one place at a time. */
@Repository
class TrackedItems {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");
    private static final Pattern ICCID = Pattern.compile("89[0-9]{17,18}");

    private final JdbcClient jdbc;

    TrackedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the movement may move these pieces; those that it moves are locked. */
    void check(Part part, Movement movement) throws Refusal {
        if (!part.tracked()) {
            if (!movement.numbers().isEmpty()) {
                throw Refusal.of(StockReason.NUMBERS_OF_UNTRACKED, field("numbers"), part.code());
            }
            return;
        }
        if (movement.numbers().size() != movement.quantity()) {
            throw Refusal.of(StockReason.NUMBERS_MISSING, field("numbers"), movement.quantity(), movement.numbers().size());
        }
        Set<String> seen = new HashSet<>();
        for (String number : movement.numbers()) {
            if (!wellFormed(part, number)) {
                throw Refusal.of(StockReason.NOT_A_NUMBER_OF_AN_ITEM, field("numbers"), String.valueOf(number));
            }
            if (!seen.add(number)) {
                throw Refusal.of(StockReason.NUMBER_REPEATED, field("numbers"), number);
            }
        }
        Map<String, String> places = places(part, movement.numbers());
        for (String number : movement.numbers()) {
            String place = places.get(number);
            boolean newcomer = place == null && !movement.from().stocked();
            if (!newcomer && !movement.from().text().equals(place)) {
                throw Refusal.of(StockReason.NUMBER_ELSEWHERE, field("numbers"), number, place == null ? "-" : place);
            }
        }
    }

    private Map<String, String> places(Part part, List<String> numbers) {
        return jdbc.sql("""
                select item_number, place from tracked_item
                 where organisation = :organisation and part_code = :part and item_number in (:numbers) order by item_number for update""")
                .param("organisation", part.organisation()).param("part", part.code()).param("numbers", numbers)
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void move(Movement movement) {
        for (String number : movement.numbers()) {
            int known = jdbc.sql("update tracked_item set place = ? where organisation = ? and part_code = ? and item_number = ?")
                    .params(movement.to().text(), movement.organisation(), movement.partCode(), number).update();
            if (known == 0) {
                jdbc.sql("insert into tracked_item (organisation, part_code, item_number, place) values (?, ?, ?, ?)")
                        .params(movement.organisation(), movement.partCode(), number, movement.to().text()).update();
            }
        }
    }

    /** Where a number is; empty for one that never moved. */
    Optional<String> place(String organisation, String partCode, String number) {
        return jdbc.sql("select place from tracked_item where organisation = ? and part_code = ? and item_number = ?")
                .params(organisation, partCode, number).query(String.class).optional();
    }

    static boolean wellFormed(Part part, String number) {
        return number != null && (part.kind().equals("sim-card") ? ICCID : NUMBER).matcher(number).matches();
    }

    /** The numbers that are at a place. */
    List<String> at(Place place, String partCode) {
        return jdbc.sql("select item_number from tracked_item where place = ? and part_code = ? order by item_number")
                .params(place.text(), partCode).query(String.class).list();
    }
}
