package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The claimant answered. */
@Component
class SupplyEvidenceListener extends AnswersListener {

    private final ClaimDecisions decisions;

    SupplyEvidenceListener(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        decisions.evidenceSupplied(number, answers.text("answer"), answers.documents("documents"));
    }
}
