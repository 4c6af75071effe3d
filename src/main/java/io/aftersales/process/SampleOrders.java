package io.aftersales.process;

import io.aftersales.importing.SampleBaseLoaded;
import io.aftersales.partsorder.NewOrder;
import io.aftersales.partsorder.PartOrderReads;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Place;
import io.aftersales.stock.ReplenishmentOrders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A few orders of parts of the demo, one for each stage that people meet: in review, under way, received short, and a store's
 * own wish. They are led through their tasks as people would; a later start finds them there and adds none.
 */
@Component
@Profile("demo")
class SampleOrders {

    private static final Logger LOG = LoggerFactory.getLogger(SampleOrders.class);
    private static final String ORGANISATION = "central-ac";
    private static final String OUTLET = "central-ac.foshan";
    private static final String BRANCH = "central-ac.south";
    private static final String PART = "CAC-CAP-01";

    private final PartOrderService orders;
    private final PartOrderReads reads;
    private final ReplenishmentOrders wishes;
    private final TaskDesk desk;

    SampleOrders(PartOrderService orders, PartOrderReads reads, ReplenishmentOrders wishes, TaskDesk desk) {
        this.orders = orders;
        this.reads = reads;
        this.wishes = wishes;
        this.desk = desk;
    }

    /** What goes wrong here must not keep the other samples from being loaded. */
    @EventListener(SampleBaseLoaded.class)
    @Order(1)
    void load() {
        try {
            if (reads.list(new PartOrderReads.Filter(null, ORGANISATION, null, null, null, null, 1)).items().isEmpty()) {
                add(PART);
                LOG.info("sample data: orders of parts placed");
            }
        } catch (Refusal | RuntimeException failure) {
            LOG.error("sample data: no orders of parts", failure);
        }
    }

    /** @param part of which the branch has some */
    void add(String part) throws Refusal {
        place(part, 2, "补充常用件");
        ship(place(part, 1, "客户催修"));
        String shortOf = place(part, 2, "旺季备货");
        ship(shortOf);
        complete(shortOf, "ReceiveParts", Map.of("complete", "no", "again", "no", "arrived", List.of(Map.of("line", "1", "good", 1, "damaged", 1))));
        wishes.order(ORGANISATION, Place.store(BRANCH), part, 5, "低于最低库存", "sample:" + part);
    }

    private String place(String part, int quantity, String reason) throws Refusal {
        return orders.order(new NewOrder(ORGANISATION, OUTLET, null, null, reason, false, true, List.of(new NewOrder.Line(part, quantity))));
    }

    private void ship(String number) throws Refusal {
        complete(number, "ReviewOrder", Map.of("decision", "approved"));
        Map<String, Object> parcel = new HashMap<>(Map.of("possible", "yes", "mode", "ship", "carrier", "顺丰", "waybill", "SF10086", "packing", "纸箱"));
        parcel.put("dispatchList", true);
        complete(number, "ShipParts", parcel);
    }

    private void complete(String number, String task, Map<String, ?> answers) throws Refusal {
        for (TaskRow row : desk.list(new TaskFilter(number, false, null, null, null, null, 10)).items()) {
            if (row.task().equals("UserTask_" + task)) {
                desk.complete(row.id(), answers);
                return;
            }
        }
        throw new IllegalStateException(number + " has no task " + task);
    }
}
