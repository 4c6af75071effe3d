package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.SignOffService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the service report is complete. */
@Component
class CheckDocumentsDelegate extends CaseDelegate {

    private final SignOffService signOff;

    CheckDocumentsDelegate(SignOffService signOff) {
        this.signOff = signOff;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        signOff.checkDocuments((Long) execution.getVariable(CaseVariables.VISIT_ID));
    }
}
