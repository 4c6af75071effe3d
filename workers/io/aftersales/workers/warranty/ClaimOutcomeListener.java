package io.aftersales.workers.warranty;

import io.aftersales.process.CaseVariables;
import io.aftersales.process.ClaimVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimSettlement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a decision, or the one on the appeal, leads to. */
@Component
class ClaimOutcomeListener implements ExecutionListener {

    private final ClaimSettlement settlement;

    ClaimOutcomeListener(ClaimSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void notify(DelegateExecution execution) throws Refusal {
        String number = (String) execution.getVariable(CaseVariables.CASE_NUMBER);
        execution.getProcessInstance().setVariable(ClaimVariables.COST_APPROVED, settlement.anythingApproved(number));
        execution.getProcessInstance().setVariable(ClaimVariables.REMEDY_OWED, settlement.owed(number));
    }
}
