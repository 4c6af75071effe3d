package io.aftersales.workers.settlement;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.SettlementVariables;
import io.aftersales.settlement.StatementIssue;
import io.aftersales.shared.Refusal;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Issues the statement; the time to dispute it begins. */
@Component
class IssueStatementDelegate extends CaseDelegate {

    private final StatementIssue issue;

    IssueStatementDelegate(StatementIssue issue) {
        this.issue = issue;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(SettlementVariables.DISPUTE_UNTIL, Date.from(issue.issue(caseNumber)));
    }
}
