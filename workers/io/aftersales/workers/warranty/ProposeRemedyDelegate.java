package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimAssessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the customer may ask for, by the table. */
@Component
class ProposeRemedyDelegate extends CaseDelegate {

    private final ClaimAssessment assessment;

    ProposeRemedyDelegate(ClaimAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        assessment.proposeRemedy(caseNumber);
    }
}
