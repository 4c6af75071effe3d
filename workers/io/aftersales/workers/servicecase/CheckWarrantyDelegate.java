package io.aftersales.workers.servicecase;

import io.aftersales.process.CaseDelegate;
import io.aftersales.servicecase.AssessmentService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the unit is in warranty. */
@Component
class CheckWarrantyDelegate extends CaseDelegate {

    private final AssessmentService assessment;

    CheckWarrantyDelegate(AssessmentService assessment) {
        this.assessment = assessment;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        assessment.checkWarranty(caseNumber);
    }
}
