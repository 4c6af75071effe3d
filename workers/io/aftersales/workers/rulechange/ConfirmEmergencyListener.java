package io.aftersales.workers.rulechange;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.RuleChangeVariables;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.rulechange.Verdict;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Yet another person confirms an emergency, or sends it back. */
@Component
class ConfirmEmergencyListener extends AnswersListener {

    private final RuleChangeService changes;

    ConfirmEmergencyListener(RuleChangeService changes) {
        this.changes = changes;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean confirmed = answers.flag("confirmed");
        changes.confirm((String) task.getVariable(CaseVariables.CASE_NUMBER), new Verdict(confirmed, null, answers.text("remark"),
                answers.rows("comments").stream().map(row -> new Verdict.Comment(row.text("row"), row.text("comment"))).toList()));
        task.setVariable(RuleChangeVariables.EMERGENCY_CONFIRMED, confirmed);
    }
}
