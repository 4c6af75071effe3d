package io.aftersales.workers.stock;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.stock.StockCountService;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The branch manager follows up a count that is late. */
@Component
class FollowUpLateCountListener extends AnswersListener {

    private final StockCountService counts;

    FollowUpLateCountListener(StockCountService counts) {
        this.counts = counts;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) {
        counts.followUp((String) task.getVariable(CaseVariables.CASE_NUMBER), answers.text("note"));
    }
}
