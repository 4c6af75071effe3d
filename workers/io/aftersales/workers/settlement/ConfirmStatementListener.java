package io.aftersales.workers.settlement;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SettlementVariables;
import io.aftersales.settlement.StatementDisputes;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The party accepts its statement, or disputes lines. */
@Component
class ConfirmStatementListener extends AnswersListener {

    private final StatementDisputes disputes;

    ConfirmStatementListener(StatementDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean accepted = answers.flag("accepted");
        if (!accepted) {
            disputes.dispute(number, answers.rows("lines").stream()
                    .map(line -> new StatementDisputes.Objection(Long.parseLong(line.text("entry")), line.text("reason"))).toList());
        }
        task.setVariable(SettlementVariables.LINES_DISPUTED, !accepted);
    }
}
