package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimCosts;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Who bears what was approved. */
@Component
class SplitCostListener extends AnswersListener {

    private final ClaimCosts costs;

    SplitCostListener(ClaimCosts costs) {
        this.costs = costs;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        List<ClaimCosts.Split> splits = answers.rows("shares").stream().map(row -> new ClaimCosts.Split(row.integer("line"),
                row.number("customer"), row.number("outlet"), row.number("maker"), row.number("supplier"), row.number("carrier"))).toList();
        costs.split(number, splits, answers.text("outletParty"), answers.text("supplierCode"), answers.text("carrierCode"), answers.text("why"));
    }
}
