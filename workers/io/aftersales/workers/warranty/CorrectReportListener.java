package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The acceptance report notes the extension now. */
@Component
class CorrectReportListener extends AnswersListener {

    private final ExtensionService extensions;

    CorrectReportListener(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        extensions.noteOnReport(number, answers.text("reference"));
    }
}
