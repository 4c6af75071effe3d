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

/** Somebody who neither edited nor submitted it approves a change, or sends it back. */
@Component
class ApproveChangeListener extends AnswersListener {

    private final RuleChangeService changes;

    ApproveChangeListener(RuleChangeService changes) {
        this.changes = changes;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean approved = answers.flag("approved");
        changes.decide((String) task.getVariable(CaseVariables.CASE_NUMBER), new Verdict(approved, answers.instant("effectiveAt"),
                answers.text("remark"), answers.rows("comments").stream().map(row -> new Verdict.Comment(row.text("row"), row.text("comment")))
                .toList()));
        task.setVariable(RuleChangeVariables.CHANGE_APPROVED, approved);
    }
}
