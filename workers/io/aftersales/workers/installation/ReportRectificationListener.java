package io.aftersales.workers.installation;

import io.aftersales.installation.RectificationService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The installer's work is reported done. */
@Component
class ReportRectificationListener extends AnswersListener {

    private final RectificationService rectifications;

    ReportRectificationListener(RectificationService rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        rectifications.report((String) task.getVariable(CaseVariables.CASE_NUMBER),
                (Integer) task.getVariable(InstallationVariables.RECTIFICATION_NO), answers.text("note"), answers.documents("photos"));
    }
}
