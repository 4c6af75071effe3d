package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A unit on loan should have been back. */
@Component
class RemindBorrowerDelegate extends CaseDelegate {

    private final UnitLoanService loans;

    RemindBorrowerDelegate(UnitLoanService loans) {
        this.loans = loans;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        loans.remind(caseNumber);
    }
}
