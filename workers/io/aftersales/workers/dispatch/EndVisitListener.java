package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.CaseVariables;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The visit is over; the end that it reached is its outcome. */
@Component
class EndVisitListener implements ExecutionListener {

    private static final Map<String, String> OUTCOME_OF = Map.of(
            "EndEvent_JobRefused", "job-refused",
            "EndEvent_QuoteDeclined", "declined",
            "EndEvent_CalledOff", "called-off",
            "EndEvent_FurtherVisitNeeded", "visit-again",
            "EndEvent_FaultNotSolved", "not-solved",
            "EndEvent_SignatureRefused", "signature-refused",
            "EndEvent_FaultSolved", "solved");

    private final VisitService visits;

    EndVisitListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String outcome = OUTCOME_OF.get(execution.getCurrentActivityId());
        if (outcome == null) {
            throw new IllegalStateException("no visit ends at " + execution.getCurrentActivityId());
        }
        visits.end((Long) execution.getVariable(CaseVariables.VISIT_ID), outcome);
        execution.setVariable(CaseVariables.VISIT_OUTCOME, outcome);
    }
}
