package io.aftersales.workers.stock;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.StockCountVariables;
import io.aftersales.stock.StockCountService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the count differs from the books. */
@Component
class CompareCountDelegate extends CaseDelegate {

    private final StockCountService counts;

    CompareCountDelegate(StockCountService counts) {
        this.counts = counts;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) {
        execution.setVariable(StockCountVariables.COUNT_DIFFERS, counts.compare(caseNumber));
    }
}
