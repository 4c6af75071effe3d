package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.CaseVariables;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The visit begins to wait for parts: the clocks pause. */
@Component
class AwaitPartsListener implements ExecutionListener {

    private final VisitService visits;

    AwaitPartsListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateExecution execution) {
        visits.awaitParts((Long) execution.getVariable(CaseVariables.VISIT_ID));
    }
}
