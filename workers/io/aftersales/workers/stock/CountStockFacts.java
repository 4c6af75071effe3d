package io.aftersales.workers.stock;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.stock.CountSheets;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The parts that are to be counted, without what should be there. */
@Component
class CountStockFacts implements TaskFacts {

    private final CountSheets sheets;

    CountStockFacts(CountSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String task() {
        return "UserTask_CountStock";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("lines", sheets.parts(about.caseNumber()).stream().map(part -> Map.of("item", part)).toList());
    }
}
