package io.aftersales.workers.installation;

import io.aftersales.installation.CommissioningService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The head-office group trained on the site of a key project. */
@Component
class TrainOnSiteListener extends AnswersListener {

    private final CommissioningService commissioning;

    TrainOnSiteListener(CommissioningService commissioning) {
        this.commissioning = commissioning;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        commissioning.groupStep((String) task.getVariable(CaseVariables.CASE_NUMBER),
                null, "on-site-training", true, answers.text("note"));
    }
}
