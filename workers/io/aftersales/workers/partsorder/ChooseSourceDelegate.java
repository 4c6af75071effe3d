package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderSourcing;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reserves what a store has, or finds that nobody has it. */
@Component
class ChooseSourceDelegate extends CaseDelegate {

    private final OrderSourcing sourcing;

    ChooseSourceDelegate(OrderSourcing sourcing) {
        this.sourcing = sourcing;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        OrderSourcing.Choice choice = sourcing.choose(caseNumber);
        execution.setVariable(SparePartsVariables.SOURCE, choice.source());
        execution.setVariable(SparePartsVariables.STORE_UNIT, choice.storeUnit());
        execution.setVariable(SparePartsVariables.LEAD_TIME_KNOWN, choice.leadTimeKnown());
        execution.setVariable(SparePartsVariables.LEAD_TIME_FROM, choice.leadTimeFrom());
    }
}
