package io.aftersales.partsorder;

import io.aftersales.shared.CurrentActor;
import io.aftersales.stock.Place;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What left a store for an order, parcel by parcel. */
@Repository
class PartShipments {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartShipments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param receivedAt null while it is under way */
    record Shipment(String number, int shipmentNo, String mode, String fromPlace, String toPlace, String carrier, String waybill,
                    String packing, BigDecimal insuredCny, String receiver, Instant shippedAt, String shippedBy, Instant receivedAt,
                    String receivedBy, String note, List<Line> lines) {

        /** Names a movement of the parcel, the same whatever is retried. */
        String reference(String what, int lineNo) {
            return number + ":" + what + ":" + shipmentNo + ":" + lineNo;
        }
    }

    /** @param numbers of tracked pieces; empty for others @param good null while it is under way, as the other three */
    record Line(int lineNo, String partCode, int quantity, List<String> numbers, Integer good, Integer damaged, Integer wrong,
                Integer missing) {
    }

    Shipment add(String number, ShipmentWay way, String from, String to, List<Line> lines) {
        int no = jdbc.sql("select coalesce(max(shipment_no), 0) + 1 from part_shipment where case_number = ?").param(number)
                .query(Integer.class).single();
        jdbc.sql("""
                insert into part_shipment (case_number, shipment_no, mode, from_place, to_place, carrier, waybill, packing, insured_cny,
                    receiver, shipped_at, shipped_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, no, way.mode(), from, to, way.carrier(), way.waybill(), way.packing(), way.insuredCny(), way.receiver(),
                        PartOrders.utc(clock.instant()), CurrentActor.get().id()).update();
        for (Line line : lines) {
            jdbc.sql("insert into part_shipment_line (case_number, shipment_no, line_no, part_code, quantity, numbers) values (?, ?, ?, ?, ?, ?)")
                    .params(number, no, line.lineNo(), line.partCode(), line.quantity(),
                            line.numbers().isEmpty() ? null : String.join(",", line.numbers())).update();
        }
        return of(number).get(no - 1);
    }

    /** In the order in which they left. */
    List<Shipment> of(String number) {
        return jdbc.sql("select * from part_shipment where case_number = ? order by shipment_no").param(number).query(this::read).list();
    }

    void received(Shipment shipment, List<Line> counted, String note) {
        for (Line line : counted) {
            jdbc.sql("""
                    update part_shipment_line set good = ?, damaged = ?, wrong = ?, missing = ?
                     where case_number = ? and shipment_no = ? and line_no = ?""")
                    .params(line.good(), line.damaged(), line.wrong(), line.missing(), shipment.number(), shipment.shipmentNo(), line.lineNo())
                    .update();
        }
        end(shipment, note);
    }

    void recalled(Shipment shipment) {
        end(shipment, "recalled");
    }

    private void end(Shipment shipment, String note) {
        jdbc.sql("update part_shipment set received_at = ?, received_by = ?, note = ? where case_number = ? and shipment_no = ?")
                .params(PartOrders.utc(clock.instant()), CurrentActor.get().id(), note, shipment.number(), shipment.shipmentNo()).update();
    }

    /** @param pieces that came from stores of what an outlet bought @param from such a store; null for no pieces */
    record Bought(int pieces, Place from) {
    }

    /** What of a line is the outlet's own. */
    Bought bought(String number, int lineNo) {
        return jdbc.sql("""
                select coalesce(sum(l.good), 0), max(s.from_place) from part_shipment_line l
                  join part_shipment s on s.case_number = l.case_number and s.shipment_no = l.shipment_no
                  join extra_store x on 'store:' || x.id = s.from_place
                 where l.case_number = ? and l.line_no = ? and x.kind = 'bought'""").params(number, lineNo)
                .query((row, index) -> new Bought(row.getInt(1), row.getString(2) == null ? null : Place.parse(row.getString(2)))).single();
    }

    /** The numbers of tracked pieces of a line that lie at a place; empty for a part that is not tracked. */
    List<String> numbersAt(String organisation, String partCode, Place place, String number, int lineNo) {
        List<String> shipped = of(number).stream().flatMap(shipment -> shipment.lines().stream()).filter(line -> line.lineNo() == lineNo)
                .flatMap(line -> line.numbers().stream()).toList();
        return shipped.isEmpty() ? shipped : jdbc.sql("""
                select item_number from tracked_item
                 where organisation = :organisation and part_code = :part and place = :place and item_number in (:numbers)
                 order by item_number""")
                .param("organisation", organisation).param("part", partCode).param("place", place.text()).param("numbers", shipped)
                .query(String.class).list();
    }

    private Shipment read(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        int no = row.getInt("shipment_no");
        return new Shipment(number, no, row.getString("mode"), row.getString("from_place"), row.getString("to_place"),
                row.getString("carrier"), row.getString("waybill"), row.getString("packing"), row.getBigDecimal("insured_cny"),
                row.getString("receiver"), instant(row, "shipped_at"), row.getString("shipped_by"), instant(row, "received_at"),
                row.getString("received_by"), row.getString("note"), lines(number, no));
    }

    private List<Line> lines(String number, int no) {
        return jdbc.sql("select * from part_shipment_line where case_number = ? and shipment_no = ? order by line_no").params(number, no)
                .query((row, index) -> new Line(row.getInt("line_no"), row.getString("part_code"), row.getInt("quantity"),
                        numbers(row.getString("numbers")), row.getObject("good", Integer.class), row.getObject("damaged", Integer.class),
                        row.getObject("wrong", Integer.class), row.getObject("missing", Integer.class))).list();
    }

    static List<String> numbers(String stored) {
        return stored == null || stored.isBlank() ? List.of()
                : Arrays.stream(stored.split("[,，;；\\s]+")).filter(number -> !number.isBlank()).toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
