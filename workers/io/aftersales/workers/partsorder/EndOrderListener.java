package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.PartOrderService;
import io.aftersales.process.CaseVariables;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The order is over; the end that it reached is its outcome. */
@Component
class EndOrderListener implements ExecutionListener {

    private final PartOrderService orders;

    EndOrderListener(PartOrderService orders) {
        this.orders = orders;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = (String) execution.getVariable(CaseVariables.CASE_NUMBER);
        orders.end(number, "EndEvent_OrderRefused".equals(execution.getCurrentActivityId()) ? "refused" : "done");
    }
}
