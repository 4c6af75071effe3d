package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.ExtensionVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A second person says yes or no. */
@Component
class ApproveExtensionListener extends AnswersListener {

    private final ExtensionService extensions;

    ApproveExtensionListener(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean approved = answers.flag("approved");
        extensions.decide(number, approved, answers.text("note"));
        task.setVariable(ExtensionVariables.EXTENSION_APPROVED, approved);
    }
}
