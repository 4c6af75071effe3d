package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.PartReturnService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Chases a part that is not back in time. */
@Component
class RemindDebtorDelegate extends CaseDelegate {

    private final PartReturnService returns;

    RemindDebtorDelegate(PartReturnService returns) {
        this.returns = returns;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        returns.remind(caseNumber);
    }
}
