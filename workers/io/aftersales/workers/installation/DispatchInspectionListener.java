package io.aftersales.workers.installation;

import io.aftersales.installation.InspectionService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A supervisor sends somebody to inspect. */
@Component
class DispatchInspectionListener extends AnswersListener {

    private final InspectionService inspections;

    DispatchInspectionListener(InspectionService inspections) {
        this.inspections = inspections;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long inspection = inspections.dispatch((String) task.getVariable(CaseVariables.CASE_NUMBER),
                InstallationVariables.partNo(task), new InspectionService.Dispatch(answers.text("inspector"),
                        answers.text("template"), answers.date("visitOn"), answers.text("instruction")));
        task.setVariable(InstallationVariables.INSPECTION_ID, inspection);
        task.setVariable(InstallationVariables.INSPECTOR, answers.text("inspector"));
    }
}
