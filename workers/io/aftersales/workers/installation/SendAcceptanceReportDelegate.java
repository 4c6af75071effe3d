package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationPapers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The acceptance report is written and sent. */
@Component
class SendAcceptanceReportDelegate extends CaseDelegate {

    private final InstallationPapers papers;

    SendAcceptanceReportDelegate(InstallationPapers papers) {
        this.papers = papers;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        papers.acceptanceReport(caseNumber, InstallationVariables.partNo(execution));
    }
}
