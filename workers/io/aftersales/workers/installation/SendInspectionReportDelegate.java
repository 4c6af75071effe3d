package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationPapers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The report goes to dealer and installer. */
@Component
class SendInspectionReportDelegate extends CaseDelegate {

    private final InstallationPapers papers;

    SendInspectionReportDelegate(InstallationPapers papers) {
        this.papers = papers;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        papers.inspectionReport((Long) execution.getVariable(InstallationVariables.INSPECTION_ID));
    }
}
