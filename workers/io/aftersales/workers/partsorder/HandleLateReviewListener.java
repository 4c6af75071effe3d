package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The branch manager acts on a review that is late. */
@Component
class HandleLateReviewListener extends AnswersListener {

    private final OrderForms forms;

    HandleLateReviewListener(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        forms.lateReviewHandled(number, answers.text("measure"), answers.text("note"));
    }
}
