package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The claimant hears how the appeal ended. */
@Component
class TellAppealDelegate extends CaseDelegate {

    private final ClaimDecisions decisions;

    TellAppealDelegate(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        decisions.tellAppeal(caseNumber);
    }
}
