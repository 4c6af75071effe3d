package io.aftersales.workers.servicecase;

import io.aftersales.process.CaseDelegate;
import io.aftersales.servicecase.AssessmentService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The facts changed: severity, warranty and deadlines are decided again. */
@Component
class DecideAgainDelegate extends CaseDelegate {

    private final AssessmentService assessment;

    DecideAgainDelegate(AssessmentService assessment) {
        this.assessment = assessment;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        assessment.decideAgain(caseNumber);
    }
}
