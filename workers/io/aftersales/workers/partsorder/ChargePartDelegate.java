package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.PartReturnService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A part that did not come back is charged. */
@Component
class ChargePartDelegate extends CaseDelegate {

    private final PartReturnService returns;

    ChargePartDelegate(PartReturnService returns) {
        this.returns = returns;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        returns.charge(caseNumber);
    }
}
