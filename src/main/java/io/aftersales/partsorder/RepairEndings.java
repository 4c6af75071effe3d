package io.aftersales.partsorder;

import io.aftersales.servicecase.CaseEnded;
import io.aftersales.shared.Refusal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A repair that is over wants no more parts and no unit on loan. */
@Component
class RepairEndings {

    private final PartOrders orders;
    private final PartOrderService service;
    private final UnitLoanService loans;

    RepairEndings(PartOrders orders, PartOrderService service, UnitLoanService loans) {
        this.orders = orders;
        this.service = service;
        this.loans = loans;
    }

    @EventListener
    void ended(CaseEnded repair) {
        try {
            for (PartOrder order : orders.ofRepair(repair.caseNumber())) {
                if (!order.ended()) {
                    service.cancel(order.number(), repair.caseNumber());
                }
            }
            loans.repairFinished(repair.caseNumber());
        } catch (Refusal refusal) {
            throw new IllegalStateException("what the repair held cannot be given back", refusal);
        }
    }
}
