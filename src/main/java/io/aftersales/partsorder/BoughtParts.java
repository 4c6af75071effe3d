package io.aftersales.partsorder;

import io.aftersales.settlement.UsedParts;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What outlets bought and fitted on cases: the maker pays the price of the catalogue for it; its own goods cost nobody anything. */
@Component
class BoughtParts implements UsedParts {

    private final PartOrders orders;
    private final PartShipments shipments;
    private final StockService stock;
    private final JdbcClient jdbc;

    BoughtParts(PartOrders orders, PartShipments shipments, StockService stock, JdbcClient jdbc) {
        this.orders = orders;
        this.shipments = shipments;
        this.stock = stock;
        this.jdbc = jdbc;
    }

    @Override
    public List<Used> ofCase(String caseNumber) throws Refusal {
        List<Used> used = new ArrayList<>();
        for (PartOrder order : orders.ofRepair(caseNumber)) {
            for (OrderLine line : order.lines()) {
                used.addAll(of(order, line));
            }
        }
        return used;
    }

    /** Of a line that came from several stores, what the outlet bought counts as fitted first. */
    private List<Used> of(PartOrder order, OrderLine line) throws Refusal {
        List<Used> used = new ArrayList<>();
        int left = line.used() == 0 ? 0 : shipments.bought(order.number(), line.lineNo()).pieces();
        for (Fitting fitting : left == 0 ? List.<Fitting>of() : fittings(order, line)) {
            int own = Math.min(left, fitting.quantity());
            if (own > 0) {
                BigDecimal price = stock.part(order.organisation(), line.given()).price();
                used.add(new Used(fitting.reference(), order.unitId(), line.given(), own, price.multiply(BigDecimal.valueOf(own))));
            }
            left -= own;
        }
        return used;
    }

    private record Fitting(String reference, int quantity) {
    }

    /** Each time something of the line was fitted, the first time first. */
    private List<Fitting> fittings(PartOrder order, OrderLine line) {
        return jdbc.sql("select reference, quantity from stock_movement where organisation = ? and reference like ? order by id")
                .params(order.organisation(), order.number() + ":used:" + line.lineNo() + ":%")
                .query((row, index) -> new Fitting(row.getString(1), row.getInt(2))).list();
    }
}
