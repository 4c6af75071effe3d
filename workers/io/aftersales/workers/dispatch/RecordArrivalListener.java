package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The technician is at the place, and the customer is there or not. */
@Component
class RecordArrivalListener extends AnswersListener {

    private final VisitService visits;

    RecordArrivalListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        boolean present = answers.flag("present");
        if (present) {
            visits.arrive(visitId, answers.instant("arrivedAt"));
        } else {
            visits.customerAbsent(visitId, answers.instant("arrivedAt"));
        }
        task.setVariable(CaseVariables.CUSTOMER_PRESENT, present);
    }
}
