package io.aftersales.workers.installation;

import io.aftersales.installation.CommissioningService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The units of a part are commissioned. */
@Component
class CommissionUnitsListener extends AnswersListener {

    private final CommissioningService commissioning;

    CommissionUnitsListener(CommissioningService commissioning) {
        this.commissioning = commissioning;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        List<CommissioningService.Serial> serials = answers.rows("serials").stream().map(row -> new CommissioningService.Serial(
                row.text("position"), row.text("serialNo"), row.date("exFactoryDate") == null ? null : row.date("exFactoryDate").toString())).toList();
        commissioning.commission((String) task.getVariable(CaseVariables.CASE_NUMBER),
                InstallationVariables.partNo(task), answers.choices("done"), serials, answers.text("trialRun"));
    }
}
