package io.aftersales.stock;

import io.aftersales.audit.AuditTrail;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What happened to stock, on the trail of each warehouse it touched and of the case it was for. */
@Component
class StockTrail {

    private final AuditTrail audit;

    StockTrail(AuditTrail audit) {
        this.audit = audit;
    }

    static String ofPlace(Place place) {
        return "stock:" + place.text();
    }

    void record(Place place, String kind, Map<String, ?> payload) {
        audit.record(ofPlace(place), kind, payload);
    }

    void moved(Movement movement, BigDecimal value) {
        Map<String, Object> payload = new HashMap<>(Map.of("reference", movement.reference(), "part", movement.partCode(),
                "quantity", movement.quantity(), "from", movement.from().text(), "to", movement.to().text(), "value", value.toPlainString()));
        if (!movement.numbers().isEmpty()) {
            payload.put("numbers", movement.numbers());
        }
        for (Place place : new Place[] {movement.from(), movement.to()}) {
            if (place.isWarehouse()) {
                audit.record(ofPlace(place), "stock.moved", payload);
            }
        }
        if (movement.caseNumber() != null) {
            audit.record(AuditTrail.ofCase(movement.caseNumber()), "stock.moved", payload);
        }
    }
}
