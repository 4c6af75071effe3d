package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A supervisor answers a missed deadline of a claim. */
@Component
class UrgeClaimListener extends AnswersListener {

    private final ClaimDecisions decisions;

    UrgeClaimListener(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        String target = (String) task.getVariable(CaseVariables.MISSED_TARGET);
        decisions.urged(number, target, answers.text("measure"), answers.text("note"));
    }
}
