package io.aftersales.workers.settlement;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.settlement.StatementGates;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The clerk answers for what nobody measured; the gates are looked at again. */
@Component
class ReviewHoldListener extends AnswersListener {

    private final StatementGates gates;

    ReviewHoldListener(StatementGates gates) {
        this.gates = gates;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        gates.answer(number, answers.has("satisfaction") ? answers.flag("satisfaction") : null,
                answers.has("training") ? answers.flag("training") : null, answers.text("why"));
    }
}
