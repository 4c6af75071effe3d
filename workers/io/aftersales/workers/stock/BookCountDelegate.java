package io.aftersales.workers.stock;

import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockCountService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Books what the count found. */
@Component
class BookCountDelegate extends CaseDelegate {

    private final StockCountService counts;

    BookCountDelegate(StockCountService counts) {
        this.counts = counts;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        counts.book(caseNumber);
    }
}
