package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimSettlement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The claim is over. */
@Component
class CloseClaimDelegate extends CaseDelegate {

    private final ClaimSettlement settlement;

    CloseClaimDelegate(ClaimSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        settlement.close(caseNumber);
    }
}
