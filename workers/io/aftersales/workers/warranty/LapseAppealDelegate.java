package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The time for an appeal is over. */
@Component
class LapseAppealDelegate extends CaseDelegate {

    private final ClaimDecisions decisions;

    LapseAppealDelegate(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        decisions.appealLapsed(caseNumber);
    }
}
