package io.aftersales.workers.installation;

import io.aftersales.installation.ReinspectionService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** An inspector looks again at what had failed. */
@Component
class ReinspectFindingsListener extends AnswersListener {

    private final ReinspectionService reinspections;

    ReinspectFindingsListener(ReinspectionService reinspections) {
        this.reinspections = reinspections;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        List<ReinspectionService.Look> looks = answers.rows("looks").stream().map(row -> new ReinspectionService.Look(
                Long.parseLong(row.text("finding")), row.flag("inOrder"), row.text("note"), row.documents("photos"))).toList();
        ReinspectionService.Result result = reinspections.reinspect((String) task.getVariable(CaseVariables.CASE_NUMBER),
                (Integer) task.getVariable(InstallationVariables.RECTIFICATION_NO), looks, answers.text("remark"));
        task.setVariable(InstallationVariables.INSPECTION_ID, result.inspectionId());
        task.setVariable(InstallationVariables.ALL_IN_ORDER, result.allInOrder());
    }
}
