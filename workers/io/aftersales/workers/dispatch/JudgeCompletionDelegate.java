package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.SignOffService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the job counts as done. */
@Component
class JudgeCompletionDelegate extends CaseDelegate {

    private final SignOffService signOff;

    JudgeCompletionDelegate(SignOffService signOff) {
        this.signOff = signOff;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(CaseVariables.COMPLETION, signOff.judgeCompletion((Long) execution.getVariable(CaseVariables.VISIT_ID)));
    }
}
