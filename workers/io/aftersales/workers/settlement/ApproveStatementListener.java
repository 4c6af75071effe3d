package io.aftersales.workers.settlement;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SettlementVariables;
import io.aftersales.settlement.StatementService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The manager approves, or sends it back. */
@Component
class ApproveStatementListener extends AnswersListener {

    private final StatementService statements;

    ApproveStatementListener(StatementService statements) {
        this.statements = statements;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean approved = answers.flag("approved");
        if (approved) {
            statements.approve(number, answers.text("grade"), answers.text("why"));
        } else {
            statements.sendBack(number, answers.text("why"));
        }
        task.setVariable(SettlementVariables.STATEMENT_APPROVED, approved);
    }
}
