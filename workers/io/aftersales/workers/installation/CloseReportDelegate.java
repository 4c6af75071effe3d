package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportService;
import io.aftersales.process.CaseDelegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The report of a month was accepted: its case is closed. */
@Component
class CloseReportDelegate extends CaseDelegate {

    private final MonthReportService reports;

    CloseReportDelegate(MonthReportService reports) {
        this.reports = reports;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) {
        reports.close(caseNumber);
    }
}
