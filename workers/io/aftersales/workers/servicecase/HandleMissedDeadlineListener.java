package io.aftersales.workers.servicecase;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.servicecase.CareService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A supervisor answers a missed deadline. */
@Component
class HandleMissedDeadlineListener extends AnswersListener {

    private final CareService care;

    HandleMissedDeadlineListener(CareService care) {
        this.care = care;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        String target = (String) task.getVariable(CaseVariables.MISSED_TARGET);
        care.deadlineHandled(caseNumber, target, answers.text("measure"), answers.text("note"));
    }
}
