package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.ClaimVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The claimant puts up with the decision, or appeals. */
@Component
class AnswerDecisionListener extends AnswersListener {

    private final ClaimDecisions decisions;

    AnswerDecisionListener(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean appeals = "appeal".equals(answers.text("answer"));
        decisions.answerDecision(number, appeals, answers.text("why"));
        task.setVariable(ClaimVariables.APPEAL_MADE, appeals);
    }
}
