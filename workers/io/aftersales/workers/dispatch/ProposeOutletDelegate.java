package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.DispatchService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the outlet that the rule sends. */
@Component
class ProposeOutletDelegate extends CaseDelegate {

    private final DispatchService dispatch;

    ProposeOutletDelegate(DispatchService dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(CaseVariables.UNIT_ID, dispatch.proposeOutlet(caseNumber));
    }
}
