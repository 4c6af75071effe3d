package io.aftersales.workers.settlement;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SettlementVariables;
import io.aftersales.settlement.StatementDisputes;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Each disputed line is corrected, or the objection rejected. */
@Component
class DecideDisputeListener extends AnswersListener {

    private final StatementDisputes disputes;

    DecideDisputeListener(StatementDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean corrected = disputes.decide(number, answers.rows("rulings").stream()
                .map(row -> new StatementDisputes.Ruling(Long.parseLong(row.text("dispute")), row.flag("accepted"), row.number("correction"),
                        row.text("reason"))).toList());
        task.setVariable(SettlementVariables.LINES_CORRECTED, corrected);
    }
}
