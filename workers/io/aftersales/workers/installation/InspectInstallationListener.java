package io.aftersales.workers.installation;

import io.aftersales.installation.InspectionService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** An inspector answers the checklist. */
@Component
class InspectInstallationListener extends AnswersListener {

    private final InspectionService inspections;

    InspectInstallationListener(InspectionService inspections) {
        this.inspections = inspections;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        List<InspectionService.ItemAnswer> items = answers.rows("answers").stream().map(row -> new InspectionService.ItemAnswer(
                Integer.parseInt(row.text("item")), row.text("answer"), row.number("measured"), row.text("note"), row.documents("photos"))).toList();
        List<InspectionService.Further> further = answers.rows("further").stream().map(row -> new InspectionService.Further(
                row.text("description"), row.text("impact"), row.documents("photos"))).toList();
        inspections.inspect((Long) task.getVariable(InstallationVariables.INSPECTION_ID), items, further, answers.text("remark"));
    }
}
