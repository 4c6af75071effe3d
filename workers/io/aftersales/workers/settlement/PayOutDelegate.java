package io.aftersales.workers.settlement;

import io.aftersales.process.CaseDelegate;
import io.aftersales.settlement.PayoutService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Pays the statement, once. */
@Component
class PayOutDelegate extends CaseDelegate {

    private final PayoutService payouts;

    PayOutDelegate(PayoutService payouts) {
        this.payouts = payouts;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        payouts.pay(caseNumber);
    }
}
