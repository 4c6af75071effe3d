package io.aftersales.workers.stock;

import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.stock.CountSheets;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** Which store is counted, and for which month. */
@Component
class StockCountFacts implements KindFacts {

    private final CountSheets sheets;

    StockCountFacts(CountSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.STOCK_COUNT;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        return sheets.heading(caseNumber).stream().map(line -> Fact.of(line.label(), line.value())).toList();
    }
}
