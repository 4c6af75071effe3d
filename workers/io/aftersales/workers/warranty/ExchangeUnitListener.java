package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimSettlement;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Another unit stands in the place of the claimed one. */
@Component
class ExchangeUnitListener extends AnswersListener {

    private final ClaimSettlement settlement;

    ExchangeUnitListener(ClaimSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        settlement.exchange(number, answers.text("serialNo"), answers.text("model"), "loan".equals(answers.text("condition")),
                answers.date("exFactoryDate"));
    }
}
