package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.process.CaseVariables;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The loan is over. */
@Component
class EndLoanListener implements ExecutionListener {

    private final UnitLoanService loans;

    EndLoanListener(UnitLoanService loans) {
        this.loans = loans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = (String) execution.getVariable(CaseVariables.CASE_NUMBER);
        loans.end(number);
    }
}
