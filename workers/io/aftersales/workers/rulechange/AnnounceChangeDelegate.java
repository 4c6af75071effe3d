package io.aftersales.workers.rulechange;

import io.aftersales.process.CaseDelegate;
import io.aftersales.rulechange.RuleChangeService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells what decides from now on. */
@Component
class AnnounceChangeDelegate extends CaseDelegate {

    private final RuleChangeService changes;

    AnnounceChangeDelegate(RuleChangeService changes) {
        this.changes = changes;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) {
        changes.announce(caseNumber);
    }
}
