package io.aftersales.workers.callback;

import io.aftersales.callback.CallbackService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What follows from a dissatisfied customer. */
@Component
class DecideFollowUpListener extends AnswersListener {

    private final CallbackService callbacks;

    DecideFollowUpListener(CallbackService callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        callbacks.decideFollowUp(caseNumber, answers.text("followUp"), answers.text("why"));
        task.setVariable(CaseVariables.CALLBACK_RESULT, answers.text("followUp"));
    }
}
