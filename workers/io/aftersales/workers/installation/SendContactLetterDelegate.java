package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationPapers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The contact letter goes to dealer and installer. */
@Component
class SendContactLetterDelegate extends CaseDelegate {

    private final InstallationPapers papers;

    SendContactLetterDelegate(InstallationPapers papers) {
        this.papers = papers;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        papers.contactLetter(caseNumber, (Integer) execution.getVariable(InstallationVariables.RECTIFICATION_NO));
    }
}
