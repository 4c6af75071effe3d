package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A time is agreed with the customer. */
@Component
class AgreeAppointmentListener extends AnswersListener {

    private final VisitService visits;

    AgreeAppointmentListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        visits.agreeAppointment(visitId, answers.instant("appointmentFrom"), answers.instant("appointmentUntil"),
                answers.flag("overtimeAnnounced"));
    }
}
