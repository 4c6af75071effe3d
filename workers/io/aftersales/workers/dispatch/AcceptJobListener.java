package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The technician takes the job, or says why not. */
@Component
class AcceptJobListener extends AnswersListener {

    private final VisitService visits;

    AcceptJobListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        boolean accepted = answers.flag("accepted");
        if (accepted) {
            visits.acceptJob(visitId);
        } else {
            visits.refuseJob(visitId, answers.text("refusedWhy"));
        }
        task.setVariable(CaseVariables.JOB_ACCEPTED, accepted);
    }
}
