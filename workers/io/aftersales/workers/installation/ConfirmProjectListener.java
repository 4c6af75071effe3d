package io.aftersales.workers.installation;

import io.aftersales.installation.ProjectService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The branch technical manager stands for the data. */
@Component
class ConfirmProjectListener extends AnswersListener {

    private final ProjectService projects;

    ConfirmProjectListener(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        int parts = projects.confirm((String) task.getVariable(CaseVariables.CASE_NUMBER),
                new ProjectService.Confirmation(answers.text("dealer"), answers.text("installer"), answers.text("contractNo"),
                        answers.flag("keyProject"), answers.date("plannedStart"), answers.date("plannedEnd")));
        task.setVariable(InstallationVariables.PART_COUNT, parts);
        task.setVariable(InstallationVariables.KEY_PROJECT, answers.flag("keyProject"));
    }
}
