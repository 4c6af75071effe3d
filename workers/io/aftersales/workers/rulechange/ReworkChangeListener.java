package io.aftersales.workers.rulechange;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.RuleChangeVariables;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What was sent back is submitted once more, or given up. */
@Component
class ReworkChangeListener extends AnswersListener {

    private final RuleChangeService changes;

    ReworkChangeListener(RuleChangeService changes) {
        this.changes = changes;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean again = answers.flag("resubmit");
        if (again) {
            changes.resubmit(number, answers.text("reason"), answers.instant("effectiveAt"));
        } else {
            changes.giveUp(number, answers.text("reason"));
        }
        task.setVariable(RuleChangeVariables.RESUBMITTED, again);
    }
}
