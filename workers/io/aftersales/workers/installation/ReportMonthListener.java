package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The branch reports the inspections of a month. */
@Component
class ReportMonthListener extends AnswersListener {

    private final MonthReportService reports;

    ReportMonthListener(MonthReportService reports) {
        this.reports = reports;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean large = reports.report((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.text("note"));
        task.setVariable(InstallationVariables.LARGE_PROJECTS, large);
    }
}
