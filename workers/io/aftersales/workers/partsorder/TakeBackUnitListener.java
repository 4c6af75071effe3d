package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer brings the unit back, or has lost it. */
@Component
class TakeBackUnitListener extends AnswersListener {

    private final UnitLoanService loans;

    TakeBackUnitListener(UnitLoanService loans) {
        this.loans = loans;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        loans.takeBack(number, answers.flag("returned"), answers.text("note"));
        task.setVariable(SparePartsVariables.UNIT_RETURNED, answers.flag("returned"));
    }
}
