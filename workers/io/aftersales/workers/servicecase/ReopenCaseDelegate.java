package io.aftersales.workers.servicecase;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.servicecase.CareService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The customer is not satisfied: the work begins again, with new deadlines. */
@Component
class ReopenCaseDelegate extends CaseDelegate {

    private final CareService care;

    ReopenCaseDelegate(CareService care) {
        this.care = care;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        care.reopen(caseNumber);
        execution.setVariable(CaseVariables.SOLVED_REMOTELY, false);
    }
}
