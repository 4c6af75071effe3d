package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The usual warranty stays. */
@Component
class RefuseExtensionDelegate extends CaseDelegate {

    private final ExtensionService extensions;

    RefuseExtensionDelegate(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        extensions.refuse(caseNumber);
    }
}
