package io.aftersales.workers.rulechange;

import io.aftersales.process.CaseDelegate;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks whether anything stands in the way, and holds the draft still. */
@Component
class CheckChangeDelegate extends CaseDelegate {

    private final RuleChangeService changes;

    CheckChangeDelegate(RuleChangeService changes) {
        this.changes = changes;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        changes.check(caseNumber);
    }
}
