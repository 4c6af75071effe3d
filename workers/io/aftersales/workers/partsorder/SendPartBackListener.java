package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.partsorder.PartReturnService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The outlet sends the defective part. */
@Component
class SendPartBackListener extends AnswersListener {

    private final PartReturnService returns;

    SendPartBackListener(PartReturnService returns) {
        this.returns = returns;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        returns.sendBack(number, answers.text("waybill"), OrderForms.numbers(answers.text("numbers")));
    }
}
