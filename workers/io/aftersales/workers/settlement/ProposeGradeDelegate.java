package io.aftersales.workers.settlement;

import io.aftersales.process.CaseDelegate;
import io.aftersales.settlement.StatementService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the month's figures suggest as its grade. */
@Component
class ProposeGradeDelegate extends CaseDelegate {

    private final StatementService statements;

    ProposeGradeDelegate(StatementService statements) {
        this.statements = statements;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        statements.proposeGrade(caseNumber);
    }
}
