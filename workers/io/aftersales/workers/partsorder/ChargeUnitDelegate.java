package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A lost or damaged unit is charged. */
@Component
class ChargeUnitDelegate extends CaseDelegate {

    private final UnitLoanService loans;

    ChargeUnitDelegate(UnitLoanService loans) {
        this.loans = loans;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        loans.charge(caseNumber);
    }
}
