package io.aftersales.workers.rulechange;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.RuleChangeVariables;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Publishes what was approved. */
@Component
class PublishChangeDelegate extends CaseDelegate {

    private final RuleChangeService changes;

    PublishChangeDelegate(RuleChangeService changes) {
        this.changes = changes;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        Optional<Instant> later = changes.publish(caseNumber);
        execution.setVariable(RuleChangeVariables.EFFECTIVE_LATER, later.isPresent());
        execution.setVariable(RuleChangeVariables.EFFECTIVE_AT, later.map(Date::from).orElse(null));
    }
}
