package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The unit that came back is looked at. */
@Component
class InspectUnitListener extends AnswersListener {

    private final UnitLoanService loans;

    InspectUnitListener(UnitLoanService loans) {
        this.loans = loans;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        loans.inspect(number, answers.flag("sound"), answers.number("chargeCny"), answers.text("note"));
        task.setVariable(SparePartsVariables.UNIT_SOUND, answers.flag("sound"));
    }
}
