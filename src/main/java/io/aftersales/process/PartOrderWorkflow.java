package io.aftersales.process;

import io.aftersales.partsorder.PartOrder;
import io.aftersales.partsorder.PartOrderLifecycle;
import io.aftersales.shared.Refusal;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The process {@code spare-parts}, as an order sees it. */
@Component
class PartOrderWorkflow implements PartOrderLifecycle {

    private final CaseMessages messages;

    PartOrderWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void submitted(PartOrder order) throws Refusal {
        Map<String, Object> facts = new HashMap<>();
        facts.put(CaseVariables.CASE_NUMBER, order.number());
        facts.put(CaseVariables.ORGANISATION, order.organisation());
        facts.put(CaseVariables.UNIT_ID, order.unitId());
        facts.put(SparePartsVariables.FOR_REPAIR, order.repair() != null);
        messages.start(Messages.PARTS_ORDERED, order.number(), facts);
    }

    @Override
    public void stockArrived(String number) throws Refusal {
        messages.tell(number, Messages.STOCK_ARRIVED, Map.of());
    }

    @Override
    public void used(String number) throws Refusal {
        messages.tell(number, Messages.PARTS_USED, Map.of());
    }

    @Override
    public void cancelled(String number) {
        messages.announce(number, Messages.ORDER_CANCELLED, Map.of());
    }
}
