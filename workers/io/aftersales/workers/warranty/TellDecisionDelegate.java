package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.ClaimVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The claimant hears what was decided. */
@Component
class TellDecisionDelegate extends CaseDelegate {

    private final ClaimDecisions decisions;

    TellDecisionDelegate(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(ClaimVariables.ANYTHING_REFUSED, decisions.tellDecision(caseNumber));
    }
}
