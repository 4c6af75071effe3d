package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.ExtensionVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The unit was accepted before its extension was approved. */
@Component
class FindAcceptanceDelegate extends CaseDelegate {

    private final ExtensionService extensions;

    FindAcceptanceDelegate(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        extensions.foundAccepted(caseNumber);
        execution.setVariable(ExtensionVariables.NOTED, !extensions.defective(caseNumber));
    }
}
