package io.aftersales.workers.callback;

import io.aftersales.callback.CallbackService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the customer said after the work. */
@Component
class CallCustomerListener extends AnswersListener {

    private final CallbackService callbacks;

    CallCustomerListener(CallbackService callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean reached = answers.flag("reached");
        String result = callbacks.recordCall(caseNumber, new CallbackService.Call(reached,
                answers.has("satisfied") ? Boolean.valueOf(answers.flag("satisfied")) : null, answers.integer("score"), answers.text("remark")));
        task.setVariable(CaseVariables.CALL_RESULT, result);
        task.setVariable(CaseVariables.CALLBACK_RESULT, result);
    }
}
