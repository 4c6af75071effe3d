package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.PartReturnService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** More time for a part that is not back, or its price. */
@Component
class DecideOverdueReturnListener extends AnswersListener {

    private final PartReturnService returns;

    DecideOverdueReturnListener(PartReturnService returns) {
        this.returns = returns;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean charged = "charge".equals(answers.text("decision"));
        if (charged) {
            returns.decideCharge(number, answers.text("why"));
        } else {
            returns.giveMoreTime(number, answers.number("moreDays"), answers.text("why"));
        }
        task.setVariable(SparePartsVariables.PART_CHARGED, charged);
    }
}
