package io.aftersales.workers.installation;

import io.aftersales.installation.CommissioningService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head-office group looked after the installation of a key project. */
@Component
class SuperviseProcessListener extends AnswersListener {

    private final CommissioningService commissioning;

    SuperviseProcessListener(CommissioningService commissioning) {
        this.commissioning = commissioning;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        commissioning.groupStep((String) task.getVariable(CaseVariables.CASE_NUMBER),
                InstallationVariables.partNo(task), "process-supervision", true, answers.text("note"));
    }
}
