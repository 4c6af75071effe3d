package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Nothing is left to be done. */
@Component
class CompleteExtensionDelegate extends CaseDelegate {

    private final ExtensionService extensions;

    CompleteExtensionDelegate(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        extensions.complete(caseNumber);
    }
}
