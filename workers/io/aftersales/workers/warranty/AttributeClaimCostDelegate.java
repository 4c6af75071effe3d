package io.aftersales.workers.warranty;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimCosts;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who pays what was approved, by the table. */
@Component
class AttributeClaimCostDelegate extends CaseDelegate {

    private final ClaimCosts costs;

    AttributeClaimCostDelegate(ClaimCosts costs) {
        this.costs = costs;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        costs.attribute(caseNumber);
    }
}
