package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationPapers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The report of the further look goes to dealer and installer. */
@Component
class SendReinspectionReportDelegate extends CaseDelegate {

    private final InstallationPapers papers;

    SendReinspectionReportDelegate(InstallationPapers papers) {
        this.papers = papers;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        papers.inspectionReport((Long) execution.getVariable(InstallationVariables.INSPECTION_ID));
    }
}
