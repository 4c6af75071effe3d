package io.aftersales.workers.rulechange;

import io.aftersales.process.CaseDelegate;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A change that is withdrawn, or a version before its instant, leaves nothing behind. */
@Component
class TakeBackChangeDelegate extends CaseDelegate {

    private final RuleChangeService changes;

    TakeBackChangeDelegate(RuleChangeService changes) {
        this.changes = changes;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        changes.takeBack(caseNumber);
    }
}
