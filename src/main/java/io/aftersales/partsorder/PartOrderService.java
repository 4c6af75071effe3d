package io.aftersales.partsorder;

import io.aftersales.audit.AuditTrail;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders of parts, from a repair or for a store, and gives everything back where one is cancelled (CAC-124, CAC-135, HOM-47). */
@Service
@Transactional
public class PartOrderService {

    private static final int LONGEST_TITLE = 200;

    private final PartOrders orders;
    private final OrderCheck check;
    private final GiveBack giveBack;
    private final CaseFiles files;
    private final ServiceCases cases;
    private final PartOrderLifecycle lifecycle;
    private final WaitingVisits visits;
    private final AuditTrail audit;
    private final Clock clock;

    // the process side calls back into this capability, hence lazy
    PartOrderService(PartOrders orders, OrderCheck check, GiveBack giveBack, CaseFiles files, ServiceCases cases,
                     @Lazy PartOrderLifecycle lifecycle, WaitingVisits visits, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.check = check;
        this.giveBack = giveBack;
        this.files = files;
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an order and begins its process.
     *
     * @return the order's number
     * @throws Refusal that names the field: no parts, a part twice, unknown or no longer delivered, a quantity that is none, a
     *                 repair that has ended, a unit of another organisation
     */
    public String order(NewOrder given) throws Refusal {
        NewOrder order = check.checked(given);
        String parts = String.join(", ", order.lines().stream().map(line -> line.partCode() + " × " + line.quantity()).toList());
        ServiceCase repair = order.repair() == null ? null : cases.existing(order.repair());
        String number = files.open(new NewFile(CaseKind.SPARE_PARTS, order.organisation(), order.unitId(), "platform",
                repair == null ? null : repair.customerNo(), null, null, order.repair(), shortened(parts)));
        orders.add(new PartOrders.Submitted(number, order, CurrentActor.get().id(), clock.instant()));
        Map<String, Object> payload = new HashMap<>();
        payload.put("parts", parts);
        payload.put("unit", order.unitId());
        payload.put("repair", order.repair());
        audit.record(AuditTrail.ofCase(number), "order.submitted", payload);
        lifecycle.submitted(orders.existing(number));
        return number;
    }

    /**
     * Ends an order at any stage before its parts are fitted: reservations are released, goods under way turn back, what was
     * received goes into the store of the unit.
     *
     * @throws Refusal for an order that has ended, or without a reason
     */
    public void cancel(String number, String why) throws Refusal {
        PartOrder order = orders.locked(number);
        if (order.ended()) {
            throw Refusal.of(PartOrderReason.ORDER_IN_ANOTHER_STATE, number, order.state());
        }
        files.cancel(number, why);
        giveBack.everything(order);
        orders.set(number, Map.of("state", "cancelled"));
        audit.record(AuditTrail.ofCase(number), "order.cancelled", Map.of("reason", why));
        lifecycle.cancelled(number);
        visits.settled(order.repair());
    }

    /** The process came to its end. @param state refused or done */
    public void end(String number, String state) {
        PartOrder order = orders.existing(number);
        orders.set(number, Map.of("state", state));
        files.close(number, state, null);
        audit.record(AuditTrail.ofCase(number), "order." + state, Map.of());
        if ("refused".equals(state)) {
            visits.settled(order.repair());
        }
    }

    private static String shortened(String parts) {
        return parts.length() > LONGEST_TITLE ? parts.substring(0, LONGEST_TITLE - 1) + "…" : parts;
    }
}
