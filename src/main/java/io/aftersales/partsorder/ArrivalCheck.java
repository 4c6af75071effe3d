package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what is said to have arrived can have: never more than was shipped. */
final class ArrivalCheck {

    private ArrivalCheck() {
    }

    /** Every line of the parcel with what became of it; a line that nobody names is missing. */
    static List<PartShipments.Line> counted(PartShipments.Shipment shipment, List<OrderDelivery.Arrived> arrived) throws Refusal {
        Map<Integer, PartShipments.Line> named = new HashMap<>();
        int index = 0;
        for (OrderDelivery.Arrived row : arrived) {
            String at = "arrived[" + index++ + "].";
            PartShipments.Line line = shipment.lines().stream().filter(one -> one.lineNo() == row.lineNo()).findFirst()
                    .orElseThrow(() -> Refusal.of(PartOrderReason.LINE_NOT_LISTED, field(at + "line")));
            if (named.put(line.lineNo(), counted(line, row, at)) != null) {
                throw Refusal.of(PartOrderReason.NAMED_TWICE, field(at + "line"));
            }
        }
        List<PartShipments.Line> all = new ArrayList<>();
        for (PartShipments.Line line : shipment.lines()) {
            all.add(named.getOrDefault(line.lineNo(), OrderDelivery.counted(line, 0, 0, 0)));
        }
        return all;
    }

    private static PartShipments.Line counted(PartShipments.Line line, OrderDelivery.Arrived row, String at) throws Refusal {
        int good = Quantities.notNegative(at + "good", row.good());
        int damaged = row.damaged() == null ? 0 : Quantities.notNegative(at + "damaged", row.damaged());
        int wrong = row.wrong() == null ? 0 : Quantities.notNegative(at + "wrong", row.wrong());
        if (good + damaged + wrong > line.quantity()) {
            throw Refusal.of(PartOrderReason.MORE_THAN_SHIPPED, field(at + "good"), line.quantity());
        }
        return OrderDelivery.counted(line, good, damaged, wrong);
    }
}
