package io.aftersales.workers.servicecase;

import io.aftersales.process.CaseDelegate;
import io.aftersales.servicecase.AssessmentService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How severe the fault is. */
@Component
class AssessSeverityDelegate extends CaseDelegate {

    private final AssessmentService assessment;

    AssessSeverityDelegate(AssessmentService assessment) {
        this.assessment = assessment;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        assessment.assessSeverity(caseNumber);
    }
}
