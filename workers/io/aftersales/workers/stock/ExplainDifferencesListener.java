package io.aftersales.workers.stock;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.StockCountVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockCountService;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The keeper says how a difference came about, or counts again. */
@Component
class ExplainDifferencesListener extends AnswersListener {

    private final StockCountService counts;

    ExplainDifferencesListener(StockCountService counts) {
        this.counts = counts;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean again = answers.flag("again");
        counts.explain((String) task.getVariable(CaseVariables.CASE_NUMBER), again, answers.text("explanation"));
        task.setVariable(StockCountVariables.COUNT_AGAIN, again);
    }
}
