package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The warranty clerk has looked at the contract. */
@Component
class ReviewExtensionListener extends AnswersListener {

    private final ExtensionService extensions;

    ReviewExtensionListener(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        extensions.review(number, answers.flag("recommended"), answers.text("note"));
    }
}
