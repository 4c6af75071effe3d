package io.aftersales.workers.installation;

import io.aftersales.installation.CommissioningService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head-office group approves the drawings or sends them back. */
@Component
class ReviewDrawingsListener extends AnswersListener {

    private final CommissioningService commissioning;

    ReviewDrawingsListener(CommissioningService commissioning) {
        this.commissioning = commissioning;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean approved = answers.flag("approved");
        commissioning.reviewDrawings((String) task.getVariable(CaseVariables.CASE_NUMBER), approved, answers.text("note"));
        task.setVariable(InstallationVariables.DRAWINGS_APPROVED, approved);
    }
}
