package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderUse;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Orders what the diagnosis found wanting. */
@Component
class OrderPartsDelegate extends CaseDelegate {

    private final OrderUse parts;

    OrderPartsDelegate(OrderUse parts) {
        this.parts = parts;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        String outcome = parts.orderForVisit((Long) execution.getVariable(CaseVariables.VISIT_ID));
        execution.setVariable(SparePartsVariables.PARTS_OUTCOME, outcome);
        execution.setVariable(SparePartsVariables.WORK_POSSIBLE, true);
    }
}
