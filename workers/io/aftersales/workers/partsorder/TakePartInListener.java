package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.PartReturnService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The warehouse has the defective part, or has not. */
@Component
class TakePartInListener extends AnswersListener {

    private final PartReturnService returns;

    TakePartInListener(PartReturnService returns) {
        this.returns = returns;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean back = answers.flag("arrived");
        if (back) {
            returns.takeIn(number, answers.text("disposal"), answers.text("supplier"));
        } else {
            returns.notArrived(number);
        }
        task.setVariable(SparePartsVariables.PART_BACK, back);
        task.setVariable(SparePartsVariables.DISPOSAL, answers.text("disposal"));
    }
}
