package io.aftersales.workers.warranty;

import io.aftersales.process.CaseVariables;
import io.aftersales.process.ExtensionVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps whether the acceptance report notes the extension. */
@Component
class AcceptanceReportedListener implements ExecutionListener {

    private final ExtensionService extensions;

    AcceptanceReportedListener(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    public void notify(DelegateExecution execution) throws Refusal {
        String number = (String) execution.getVariable(CaseVariables.CASE_NUMBER);
        execution.getProcessInstance().setVariable(ExtensionVariables.NOTED, !extensions.defective(number));
    }
}
