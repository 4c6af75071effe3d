package io.aftersales.workers.installation;

import io.aftersales.installation.RectificationService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The branch technical manager acts on a missed limit. */
@Component
class HandleOverdueRectificationListener extends AnswersListener {

    private final RectificationService rectifications;

    HandleOverdueRectificationListener(RectificationService rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        rectifications.handleOverdue((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.text("measure"),
                answers.integer("extendDays"), answers.text("note"));
    }
}
