package io.aftersales.workers.servicecase;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.servicecase.CareService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A supervisor decides what follows from a refused signature. */
@Component
class ReviewRefusalListener extends AnswersListener {

    private final CareService care;

    ReviewRefusalListener(CareService care) {
        this.care = care;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean workAgain = "work-again".equals(answers.text("decision"));
        care.refusalReviewed(caseNumber, workAgain, answers.text("note"));
        task.setVariable(CaseVariables.WORK_AGAIN, workAgain);
    }
}
