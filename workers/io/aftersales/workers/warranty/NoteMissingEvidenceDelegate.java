package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The claimant did not answer in time. */
@Component
class NoteMissingEvidenceDelegate extends CaseDelegate {

    private final ClaimDecisions decisions;

    NoteMissingEvidenceDelegate(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        decisions.evidenceMissing(caseNumber);
    }
}
