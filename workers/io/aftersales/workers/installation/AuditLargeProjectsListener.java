package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head-office group audits the large projects of a report and advises on each. */
@Component
class AuditLargeProjectsListener extends AnswersListener {

    private final MonthReportService reports;

    AuditLargeProjectsListener(MonthReportService reports) {
        this.reports = reports;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        reports.auditProjects((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.rows("projects").stream()
                .map(row -> new MonthReportService.Verdict(row.flag("passed"), row.text("guidance"))).toList());
    }
}
