package io.aftersales.workers.settlement;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.settlement.StatementService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The clerk has looked through the lines and the grade. */
@Component
class PrepareStatementListener extends AnswersListener {

    private final StatementService statements;

    PrepareStatementListener(StatementService statements) {
        this.statements = statements;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        statements.prepare(number, answers.text("grade"), answers.text("why"));
    }
}
