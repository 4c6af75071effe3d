package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimAssessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the warranty covers it, by the table. */
@Component
class ComputeEntitlementDelegate extends CaseDelegate {

    private final ClaimAssessment assessment;

    ComputeEntitlementDelegate(ClaimAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        assessment.computeEntitlement(caseNumber);
    }
}
