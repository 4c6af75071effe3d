package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The case was cancelled: whoever was to visit is free. */
@Component
class WithdrawCaseDelegate extends CaseDelegate {

    private final VisitService visits;

    WithdrawCaseDelegate(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        visits.callOff(caseNumber);
    }
}
