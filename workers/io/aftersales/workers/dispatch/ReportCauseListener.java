package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.SignOffService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Why the customer would not sign. */
@Component
class ReportCauseListener extends AnswersListener {

    private final SignOffService signOff;

    ReportCauseListener(SignOffService signOff) {
        this.signOff = signOff;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        signOff.reportCause(visitId, answers.text("report"));
    }
}
