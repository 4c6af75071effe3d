package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The branch manager sees to a report that was not sent in time. */
@Component
class UrgeReportListener extends AnswersListener {

    private final MonthReportService reports;

    UrgeReportListener(MonthReportService reports) {
        this.reports = reports;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) {
        reports.followUp((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.text("note"));
    }
}
