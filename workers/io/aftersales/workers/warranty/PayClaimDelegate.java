package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimSettlement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What was approved is booked, once. */
@Component
class PayClaimDelegate extends CaseDelegate {

    private final ClaimSettlement settlement;

    PayClaimDelegate(ClaimSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        settlement.pay(caseNumber);
    }
}
