package io.aftersales.workers.stock;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.CountOpening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Holds still what is counted. */
@Component
class FreezeStockDelegate extends CaseDelegate {

    private final CountOpening opening;

    FreezeStockDelegate(CountOpening opening) {
        this.opening = opening;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        opening.begin(caseNumber);
    }
}
