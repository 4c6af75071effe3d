package io.aftersales.workers.stock;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockCount;
import io.aftersales.stock.StockCountService;
import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The keeper tells what is there, part by part. */
@Component
class CountStockListener extends AnswersListener {

    private final StockCountService counts;

    CountStockListener(StockCountService counts) {
        this.counts = counts;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        counts.record((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.rows("lines").stream().map(CountStockListener::line).toList());
    }

    private static StockCount.Counted line(Answers row) {
        return new StockCount.Counted(row.integer("counted"), numbers(row.text("missing")), numbers(row.text("found")));
    }

    /** Numbers as people write them one after the other. */
    private static List<String> numbers(String written) {
        return written == null ? List.of() : Arrays.stream(written.split("[\\s,;,;、]+")).filter(number -> !number.isBlank()).toList();
    }
}
