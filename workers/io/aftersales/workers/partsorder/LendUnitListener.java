package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A unit is lent, or why none is. */
@Component
class LendUnitListener extends AnswersListener {

    private final UnitLoanService loans;

    LendUnitListener(UnitLoanService loans) {
        this.loans = loans;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean lent = answers.flag("lent");
        if (lent) {
            loans.lend(number, answers.text("unit"), answers.text("receiver"));
        } else {
            loans.decline(number, answers.text("why"));
        }
        task.setVariable(SparePartsVariables.UNIT_LENT, lent);
    }
}
