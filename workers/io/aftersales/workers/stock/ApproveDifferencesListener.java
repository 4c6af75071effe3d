package io.aftersales.workers.stock;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.StockCountVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockCountService;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Somebody who did not count takes the difference, or has it counted again. */
@Component
class ApproveDifferencesListener extends AnswersListener {

    private final StockCountService counts;

    ApproveDifferencesListener(StockCountService counts) {
        this.counts = counts;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean approved = answers.flag("approved");
        counts.decide((String) task.getVariable(CaseVariables.CASE_NUMBER), approved, answers.text("remark"));
        task.setVariable(StockCountVariables.DIFFERENCES_APPROVED, approved);
    }
}
