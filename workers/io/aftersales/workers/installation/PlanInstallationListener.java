package io.aftersales.workers.installation;

import io.aftersales.installation.ProjectService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The installation is planned, or the site is not ready for it. */
@Component
class PlanInstallationListener extends AnswersListener {

    private final ProjectService projects;

    PlanInstallationListener(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean suitable = "suitable".equals(answers.text("site"));
        projects.plan((String) task.getVariable(CaseVariables.CASE_NUMBER), new ProjectService.Plan(answers.text("plan"), suitable,
                answers.text("problem"), answers.flag("told"), answers.instant("agreedAt"), answers.documents("drawings")));
        task.setVariable(InstallationVariables.SITE_SUITABLE, suitable);
    }
}
