package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Head office accepts the report of a month, or sends it back. */
@Component
class ReviewReportListener extends AnswersListener {

    private final MonthReportService reports;

    ReviewReportListener(MonthReportService reports) {
        this.reports = reports;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean accepted = answers.flag("accepted");
        reports.decide((String) task.getVariable(CaseVariables.CASE_NUMBER), accepted, answers.text("remark"));
        task.setVariable(InstallationVariables.REPORT_ACCEPTED, accepted);
    }
}
