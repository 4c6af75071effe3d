package io.aftersales.workers.settlement;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CollectionVariables;
import io.aftersales.settlement.CollectionService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the customer owes something; if so, the time to pay begins. */
@Component
class CheckOpenAmountDelegate extends CaseDelegate {

    private final CollectionService collection;

    CheckOpenAmountDelegate(CollectionService collection) {
        this.collection = collection;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(CollectionVariables.AMOUNT_OPEN, collection.begin(caseNumber));
    }
}
