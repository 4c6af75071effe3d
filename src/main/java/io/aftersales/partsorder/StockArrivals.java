package io.aftersales.partsorder;

import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockArrived;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a keeper puts into a store by hand serves the order that has waited longest. */
@Component
class StockArrivals {

    private final OrderSourcing sourcing;

    StockArrivals(OrderSourcing sourcing) {
        this.sourcing = sourcing;
    }

    @EventListener
    void arrived(StockArrived arrival) {
        try {
            sourcing.arrived(arrival.organisation(), List.of(arrival.partCode()));
        } catch (Refusal refusal) {
            throw new IllegalStateException("a waiting order cannot be served", refusal);
        }
    }
}
