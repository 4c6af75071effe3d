package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.SignOffService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether everything was done that a visit asks for. */
@Component
class CheckVisitDelegate extends CaseDelegate {

    private final SignOffService signOff;

    CheckVisitDelegate(SignOffService signOff) {
        this.signOff = signOff;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        signOff.checkVisit((Long) execution.getVariable(CaseVariables.VISIT_ID));
    }
}
