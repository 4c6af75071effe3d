package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who bears the cost. */
@Component
class AttributeCostDelegate extends CaseDelegate {

    private final VisitService visits;

    AttributeCostDelegate(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        long visitId = (Long) execution.getVariable(CaseVariables.VISIT_ID);
        execution.setVariable(CaseVariables.CONSENT_NEEDED, visits.attributeCost(visitId));
    }
}
