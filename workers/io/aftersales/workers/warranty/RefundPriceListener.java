package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimSettlement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The price was paid back. */
@Component
class RefundPriceListener extends AnswersListener {

    private final ClaimSettlement settlement;

    RefundPriceListener(ClaimSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        settlement.refund(number, answers.date("refundOn"), answers.text("reference"));
    }
}
