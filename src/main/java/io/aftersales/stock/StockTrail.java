package io.aftersales.stock;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    void moved(Movement movement, BigDecimal value, VouchedRow row) {
        Map<String, Object> payload = new HashMap<>(Map.of("reference", movement.reference(), "part", movement.partCode(),
                "quantity", movement.quantity(), "from", movement.from().text(), "to", movement.to().text(), "value", value.toPlainString()));
        if (!movement.numbers().isEmpty()) {
            payload.put("numbers", movement.numbers());
        }
        Map<String, Object> proving = new HashMap<>(payload);
        proving.put(VouchedRow.ROWS, List.of(row.said()));
        for (String stream : streams(movement)) {
            audit.record(stream, "stock.moved", proving.isEmpty() ? payload : proving);
            proving = Map.of();
        }
    }

    /** The first vouches for the row: the case it was for, else the store it left, else the one it came to. */
    private static List<String> streams(Movement movement) {
        List<String> streams = new ArrayList<>();
        if (movement.caseNumber() != null) {
            streams.add(AuditTrail.ofCase(movement.caseNumber()));
        }
        for (Place place : new Place[] {movement.from(), movement.to()}) {
            if (place.isWarehouse()) {
                streams.add(ofPlace(place));
            }
        }
        return streams.isEmpty() ? List.of(AuditTrail.ofOrganisation(movement.organisation())) : streams;
    }
}
