package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;
import io.aftersales.warranty.Remedy;
import io.aftersales.warranty.WarrantyReason;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Another person than before decides on the appeal. */
@Component
class DecideAppealListener extends AnswersListener {

    private final ClaimDecisions decisions;

    DecideAppealListener(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        Map<Integer, BigDecimal> amounts = new HashMap<>();
        for (Answers row : answers.rows("lines")) {
            if (amounts.put(row.integer("line"), row.number("amount")) != null) {
                throw Refusal.of(WarrantyReason.LINE_TWICE, Refusal.field("lines"));
            }
        }
        decisions.decideAppeal(number, answers.flag("won"), Remedy.of(answers.text("remedy")), amounts, answers.text("note"));
    }
}
