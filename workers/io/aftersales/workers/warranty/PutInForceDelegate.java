package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.ExtensionVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The contract's date counts from now on. */
@Component
class PutInForceDelegate extends CaseDelegate {

    private final ExtensionService extensions;

    PutInForceDelegate(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        extensions.putInForce(caseNumber);
        execution.setVariable(ExtensionVariables.ACCEPTED_BEFORE, extensions.acceptedBefore(caseNumber));
    }
}
