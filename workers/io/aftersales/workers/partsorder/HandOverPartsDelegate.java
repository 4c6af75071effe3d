package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderDelivery;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The own store has them. */
@Component
class HandOverPartsDelegate extends CaseDelegate {

    private final OrderDelivery delivery;

    HandOverPartsDelegate(OrderDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(SparePartsVariables.OUTSTANDING, delivery.handOver(caseNumber));
    }
}
