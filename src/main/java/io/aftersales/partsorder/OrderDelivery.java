package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.VisitService;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of parts from a store to those who ordered them: packed and shipped, picked up, or taken from the own store (CAC-138, ELE-18). */
@Service
@Transactional
public class OrderDelivery {

    private final PartOrders orders;
    private final PartShipments shipments;
    private final GiveBack giveBack;
    private final StockService stock;
    private final TrackedStock tracked;
    private final VisitService visits;
    private final WaitingVisits waiting;
    private final OrderNotices notices;
    private final AuditTrail audit;

    OrderDelivery(PartOrders orders, PartShipments shipments, GiveBack giveBack, StockService stock, TrackedStock tracked, VisitService visits,
                  WaitingVisits waiting, OrderNotices notices, AuditTrail audit) {
        this.orders = orders;
        this.shipments = shipments;
        this.giveBack = giveBack;
        this.stock = stock;
        this.tracked = tracked;
        this.visits = visits;
        this.waiting = waiting;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * The own store has them: whoever needs them takes them, and nothing is under way.
     *
     * @return whether something is still wanted
     */
    public boolean handOver(String number) throws Refusal {
        PartOrder order = orders.locked(number);
        Place from = Place.parse(order.sourcePlace());
        Place to = heldAt(order);
        List<PartShipments.Line> lines = reserved(order).stream()
                .map(line -> parcel(line, tracked.anyAt(order.organisation(), line.given(), from, line.reserved()))).toList();
        PartShipments.Shipment shipment = shipments.add(number, new ShipmentWay("own-store", null, null, null, null, null), from.text(),
                to.text(), lines);
        leave(order, shipment, from, to);
        List<PartShipments.Line> counted = lines.stream().map(line -> counted(line, line.quantity(), 0, 0)).toList();
        counted.forEach(line -> orders.count(number, line.lineNo(), Map.of("received", line.quantity())));
        shipments.received(shipment, counted, null);
        orders.set(number, Map.of("held_at", to.text()));
        audit.record(AuditTrail.ofCase(number), "order.handedOver", Map.of("from", from.text(), "to", to.text()));
        return outstanding(number);
    }

    /**
     * The parcel leaves the store.
     *
     * @param listed  whether a dispatch list was made
     * @param numbers of tracked pieces, by line
     * @throws Refusal without carrier, packing and dispatch list, or for a pick-up without a name; where the store has not enough
     */
    public void ship(String number, ShipmentWay way, boolean listed, Map<Integer, List<String>> numbers) throws Refusal {
        PartOrder order = orders.locked(number);
        requireWay(way, listed);
        List<PartShipments.Line> lines = new ArrayList<>();
        for (OrderLine line : reserved(order)) {
            List<String> own = numbers.getOrDefault(line.lineNo(), List.of());
            boolean byNumber = stock.part(order.organisation(), line.given()).tracked();
            if (own.size() != (byNumber ? line.reserved() : 0)) {
                throw Refusal.of(PartOrderReason.NUMBERS_DO_NOT_FIT, field("numbers"), line.given(), byNumber ? line.reserved() : 0);
            }
            lines.add(parcel(line, own));
        }
        Place from = Place.parse(order.sourcePlace());
        PartShipments.Shipment shipment = shipments.add(number, way, from.text(), heldAt(order).text(), lines);
        leave(order, shipment, from, Place.transit(number));
        orders.set(number, Map.of("state", "shipped"));
        audit.record(AuditTrail.ofCase(number), "order.shipped", payload(shipment));
        notices.shipped(order, shipment.shipmentNo(), from.id());
    }

    private static Map<String, Object> payload(PartShipments.Shipment shipment) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("shipment", shipment.shipmentNo());
        payload.put("mode", shipment.mode());
        payload.put("from", shipment.fromPlace());
        payload.put("carrier", shipment.carrier());
        payload.put("waybill", shipment.waybill());
        return payload;
    }

    private static void requireWay(ShipmentWay way, boolean listed) throws Refusal {
        if ("pickup".equals(way.mode())) {
            if (way.receiver() == null) {
                throw Refusal.of(PartOrderReason.NO_RECEIVER, field("receiver"));
            }
            return;
        }
        if (way.carrier() == null) {
            throw Refusal.of(PartOrderReason.NO_CARRIER, field("carrier"));
        }
        if (way.packing() == null) {
            throw Refusal.of(PartOrderReason.NO_PACKING, field("packing"));
        }
        if (!listed) {
            throw Refusal.of(PartOrderReason.NO_DISPATCH_LIST, field("dispatchList"));
        }
        if (way.insuredCny() != null) {
            Amounts.notNegative("insuredCny", way.insuredCny());
        }
    }

    private void leave(PartOrder order, PartShipments.Shipment shipment, Place from, Place to) throws Refusal {
        List<Movement> movements = new ArrayList<>();
        for (PartShipments.Line line : shipment.lines()) {
            movements.add(new Movement(order.organisation(), shipment.reference("ship", line.lineNo()), line.partCode(), line.quantity(), from,
                    to, line.numbers(), null, order.number(), GiveBack.reservation(order, order.line(line.lineNo()))));
            orders.count(order.number(), line.lineNo(), Map.of("reserved", -line.quantity(), "shipped", line.quantity()));
        }
        stock.moveAll(movements);
    }

    /** The store has not what its books say: another source is chosen. @throws Refusal without a reason */
    public void cannotShip(String number, String why) throws Refusal {
        if (why == null || why.isBlank()) {
            throw Refusal.of(PartOrderReason.NO_REASON, field("why"));
        }
        PartOrder order = orders.locked(number);
        giveBack.reservations(order);
        String excluded = String.join(",", Stream.concat(order.excluded().stream(), Stream.of(order.sourcePlace())).toList());
        orders.set(number, Map.of("state", "approved", "excluded", excluded));
        audit.record(AuditTrail.ofCase(number), "order.notShipped", Map.of("store", order.sourcePlace(), "why", why));
    }

    /** What arrived of a line; what is neither good, damaged nor wrong is missing. */
    public record Arrived(int lineNo, Number good, Number damaged, Number wrong) {
    }

    /**
     * The parcel arrived.
     *
     * @param arrived null where everything is as it should be
     * @param again   whether what did not arrive is still wanted
     * @return whether something is still wanted
     * @throws Refusal for more than was shipped, a line twice or one that was not shipped
     */
    public boolean receive(String number, List<Arrived> arrived, boolean again, String note) throws Refusal {
        PartOrder order = orders.locked(number);
        List<PartShipments.Shipment> all = shipments.of(number);
        PartShipments.Shipment shipment = all.get(all.size() - 1);
        List<PartShipments.Line> counted = arrived == null
                ? shipment.lines().stream().map(line -> counted(line, line.quantity(), 0, 0)).toList()
                : ArrivalCheck.counted(shipment, arrived);
        Place to = Place.parse(shipment.toPlace());
        stock.moveAll(arrivals(order, shipment, counted, to));
        for (PartShipments.Line line : counted) {
            int shortfall = line.quantity() - line.good();
            orders.count(number, line.lineNo(), Map.of("received", line.good(), "damaged", line.damaged(), "wrong", line.wrong(),
                    "missing", line.missing(), "closed", again ? 0 : shortfall));
        }
        shipments.received(shipment, counted, note);
        orders.set(number, Map.of("held_at", to.text()));
        audit.record(AuditTrail.ofCase(number), "order.received", Map.of("shipment", shipment.shipmentNo(), "complete", arrived == null,
                "again", again));
        return outstanding(number);
    }

    private boolean outstanding(String number) {
        PartOrder order = orders.existing(number);
        boolean outstanding = order.lines().stream().anyMatch(line -> line.outstanding() > 0);
        orders.set(number, Map.of("state", outstanding ? "approved" : "received"));
        if (!outstanding) {
            waiting.settled(order.repair());
        }
        return outstanding;
    }

    private static List<Movement> arrivals(PartOrder order, PartShipments.Shipment shipment, List<PartShipments.Line> counted, Place to) {
        List<Movement> movements = new ArrayList<>();
        for (PartShipments.Line line : counted) {
            Places places = new Places(order, shipment, line, new ArrayList<>(line.numbers()), movements);
            places.add("good", line.good(), to);
            places.add("damaged", line.damaged(), Place.defective(order.unitId()));
            places.add("wrong", line.wrong(), Place.parse(shipment.fromPlace()));
            places.add("missing", line.missing(), Place.lost(order.unitId()));
        }
        return movements;
    }

    /** Shares the pieces of a line, and their numbers, among the places that they go to. */
    private record Places(PartOrder order, PartShipments.Shipment shipment, PartShipments.Line line, List<String> numbers,
                          List<Movement> movements) {

        private void add(String what, int quantity, Place to) {
            if (quantity > 0) {
                List<String> own = numbers.isEmpty() ? List.of() : List.copyOf(numbers.subList(0, quantity));
                numbers.removeAll(own);
                movements.add(new Movement(order.organisation(), shipment.reference(what, line.lineNo()), line.partCode(), quantity,
                        Place.transit(order.number()), to, own, null, order.number(), null));
            }
        }
    }

    private static List<OrderLine> reserved(PartOrder order) {
        return order.lines().stream().filter(line -> line.reserved() > 0).toList();
    }

    private static PartShipments.Line parcel(OrderLine line, List<String> numbers) {
        return new PartShipments.Line(line.lineNo(), line.given(), line.reserved(), numbers, null, null, null, null);
    }

    static PartShipments.Line counted(PartShipments.Line line, int good, int damaged, int wrong) {
        return new PartShipments.Line(line.lineNo(), line.partCode(), line.quantity(), line.numbers(), good, damaged, wrong,
                line.quantity() - good - damaged - wrong);
    }

    /** With the technician of the visit; for a repair without one, at the case; else in the store of the unit. */
    private Place heldAt(PartOrder order) {
        if (order.repair() == null) {
            return Place.parse(order.toStore());
        }
        Visit visit = order.visitId() == null ? null : visits.get(order.visitId());
        return visit == null ? Place.ofCase(order.repair()) : Place.van(visit.technician());
    }
}
