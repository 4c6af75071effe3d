package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The technician leaves, prepared. */
@Component
class SetOutListener extends AnswersListener {

    private final VisitService visits;

    SetOutListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        visits.setOut(visitId, answers.choices("prepared"));
    }
}
