package io.aftersales.partsorder;

import io.aftersales.shared.Refusal;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Brings back what an order holds: reservations, goods under way, received parts that nobody fitted. */
@Component
class GiveBack {

    private final PartOrders orders;
    private final PartShipments shipments;
    private final StockService stock;

    GiveBack(PartOrders orders, PartShipments shipments, StockService stock) {
        this.orders = orders;
        this.shipments = shipments;
        this.stock = stock;
    }

    /** @throws Refusal where a count holds a store still */
    void everything(PartOrder order) throws Refusal {
        reservations(order);
        underWay(order);
        for (OrderLine line : order.lines()) {
            unused(order, line, line.atHand());
        }
    }

    /** Releases what is reserved in the store that was to ship. */
    void reservations(PartOrder order) {
        for (OrderLine line : order.lines()) {
            if (line.reserved() > 0) {
                stock.release(reservation(order, line));
                orders.count(order.number(), line.lineNo(), Map.of("reserved", -line.reserved()));
            }
        }
    }

    private void underWay(PartOrder order) throws Refusal {
        for (PartShipments.Shipment shipment : shipments.of(order.number())) {
            if (shipment.receivedAt() == null) {
                List<Movement> back = new ArrayList<>();
                for (PartShipments.Line line : shipment.lines()) {
                    back.add(new Movement(order.organisation(), shipment.reference("recall", line.lineNo()), line.partCode(), line.quantity(),
                            Place.transit(order.number()), Place.parse(shipment.fromPlace()), line.numbers(), null, order.number(), null));
                    orders.count(order.number(), line.lineNo(), Map.of("recalled", line.quantity()));
                }
                stock.moveAll(back);
                shipments.recalled(shipment);
            }
        }
    }

    /** Received parts of a repair that were not fitted go into the store of the unit, what the outlet bought to where it came from. */
    void unused(PartOrder order, OrderLine line, int quantity) throws Refusal {
        if (quantity <= 0 || order.repair() == null) {
            return;
        }
        PartShipments.Bought bought = shipments.bought(order.number(), line.lineNo());
        int own = Math.max(0, Math.min(quantity, bought.pieces() - line.used() - line.returned()));
        back(order, line, own, bought.from(), "unusedBought");
        back(order, line, quantity - own, Place.store(order.unitId()), "unused");
        orders.count(order.number(), line.lineNo(), Map.of("returned", quantity));
    }

    private void back(PartOrder order, OrderLine line, int quantity, Place store, String what) throws Refusal {
        Place held = Place.parse(order.heldAt());
        if (quantity > 0 && !held.equals(store)) {
            List<String> numbers = shipments.numbersAt(order.organisation(), line.given(), held, order.number(), line.lineNo());
            stock.move(new Movement(order.organisation(), order.number() + ":" + what + ":" + line.lineNo() + ":" + line.returned(), line.given(),
                    quantity, held, store, numbers.subList(0, Math.min(numbers.size(), quantity)), null, order.number(), null));
        }
    }

    static String reservation(PartOrder order, OrderLine line) {
        return order.number() + ":" + line.lineNo() + ":" + order.round();
    }
}
