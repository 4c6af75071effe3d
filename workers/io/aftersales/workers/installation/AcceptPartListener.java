package io.aftersales.workers.installation;

import io.aftersales.installation.AcceptanceService;
import io.aftersales.installation.RectificationService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer takes a part over, or says what is not right. */
@Component
class AcceptPartListener extends AnswersListener {

    private final AcceptanceService acceptances;

    AcceptPartListener(AcceptanceService acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean satisfied = answers.flag("satisfied");
        List<AcceptanceService.Complaint> complaints = answers.rows("complaints").stream().map(row -> new AcceptanceService.Complaint(
                row.text("description"), row.text("impact"), row.documents("photos"))).toList();
        RectificationService.Opened opened = acceptances.take((String) task.getVariable(CaseVariables.CASE_NUMBER),
                InstallationVariables.partNo(task), new AcceptanceService.Word(satisfied, answers.date("acceptedOn"),
                        answers.text("signedBy"), answers.flag("seal"), answers.flag("guide"), answers.text("trained"), answers.choices("papers"),
                        answers.documents("documents"), answers.flag("feeCharged"), answers.flag("extensionNoted"), answers.text("remark"), complaints));
        task.setVariable(InstallationVariables.TAKEN_OVER, satisfied);
        if (opened != null) {
            task.setVariable(InstallationVariables.RECTIFICATION_NO, opened.no());
            task.setVariable(InstallationVariables.LETTER_NEEDED, opened.letter());
        }
    }
}
