package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.ClaimVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The time for an appeal begins. */
@Component
class OpenAppealDelegate extends CaseDelegate {

    private final ClaimDecisions decisions;

    OpenAppealDelegate(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(ClaimVariables.APPEAL_DUE, Date.from(decisions.openAppeal(caseNumber)));
    }
}
