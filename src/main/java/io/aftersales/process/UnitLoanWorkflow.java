package io.aftersales.process;

import io.aftersales.partsorder.UnitLoan;
import io.aftersales.partsorder.UnitLoanLifecycle;
import io.aftersales.shared.Refusal;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The process {@code unit-loan}, as a loan sees it. */
@Component
class UnitLoanWorkflow implements UnitLoanLifecycle {

    private final CaseMessages messages;

    UnitLoanWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void due(UnitLoan loan) throws Refusal {
        messages.start(Messages.LOAN_DUE, loan.number(), Map.of(CaseVariables.CASE_NUMBER, loan.number(), CaseVariables.ORGANISATION,
                loan.organisation(), CaseVariables.UNIT_ID, loan.unitId()));
    }

    @Override
    public void repairFinished(String number) {
        messages.announce(number, Messages.REPAIR_FINISHED, Map.of());
    }
}
