package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Somebody at head office sees to a report that was not answered in time. */
@Component
class UrgeReviewListener extends AnswersListener {

    private final MonthReportService reports;

    UrgeReviewListener(MonthReportService reports) {
        this.reports = reports;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) {
        reports.followUp((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.text("note"));
    }
}
