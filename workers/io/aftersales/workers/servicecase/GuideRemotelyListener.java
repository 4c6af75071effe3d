package io.aftersales.workers.servicecase;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.servicecase.CareService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The agent guided the customer by telephone or over the net. */
@Component
class GuideRemotelyListener extends AnswersListener {

    private final CareService care;

    GuideRemotelyListener(CareService care) {
        this.care = care;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean solved = answers.flag("reached") && answers.flag("solved");
        care.guided(caseNumber, new CareService.Guidance(answers.flag("reached"), solved, answers.text("mode"), answers.text("advice")));
        task.setVariable(CaseVariables.SOLVED_REMOTELY, solved);
    }
}
