package io.aftersales.workers.installation;

import io.aftersales.installation.CommissioningService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head-office group audits a key project. */
@Component
class AuditQualityListener extends AnswersListener {

    private final CommissioningService commissioning;

    AuditQualityListener(CommissioningService commissioning) {
        this.commissioning = commissioning;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean passed = answers.flag("passed");
        commissioning.groupStep((String) task.getVariable(CaseVariables.CASE_NUMBER),
                InstallationVariables.partNo(task), "quality-audit", passed, answers.text("note"));
        task.setVariable(InstallationVariables.AUDIT_PASSED, passed);
    }
}
