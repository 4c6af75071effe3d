package io.aftersales.workers.settlement;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.SettlementVariables;
import io.aftersales.settlement.StatementGates;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether anything holds the statement. */
@Component
class CheckGatesDelegate extends CaseDelegate {

    private final StatementGates gates;

    CheckGatesDelegate(StatementGates gates) {
        this.gates = gates;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        execution.setVariable(SettlementVariables.GATES_IN_ORDER, gates.check(caseNumber));
    }
}
