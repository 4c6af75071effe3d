package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The case is a duplicate: whoever was to visit is free. */
@Component
class MergeDuplicateDelegate extends CaseDelegate {

    private final VisitService visits;

    MergeDuplicateDelegate(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        visits.callOff(caseNumber);
    }
}
