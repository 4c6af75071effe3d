package io.aftersales.workers.installation;

import io.aftersales.installation.CommissioningService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The installers set out. */
@Component
class StartInstallationListener extends AnswersListener {

    private final CommissioningService commissioning;

    StartInstallationListener(CommissioningService commissioning) {
        this.commissioning = commissioning;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        commissioning.start((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.choices("prepared"), answers.text("note"));
    }
}
