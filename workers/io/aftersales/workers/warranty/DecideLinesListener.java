package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.ClaimVariables;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;
import io.aftersales.warranty.ClaimState;
import io.aftersales.warranty.DenialReason;
import io.aftersales.warranty.Remedy;
import io.aftersales.warranty.Review;
import io.aftersales.warranty.Verdict;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The warranty clerk decides line by line. */
@Component
class DecideLinesListener extends AnswersListener {

    private final ClaimDecisions decisions;

    DecideLinesListener(ClaimDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        Review review = new Review(answers.has("covered") ? Boolean.valueOf(answers.flag("covered")) : null, answers.text("coveredWhy"),
                answers.text("cause"), Remedy.of(answers.text("remedy")), answers.text("remedyWhy"), answers.text("goodwillWhy"),
                answers.text("evidenceQuestion"), answers.rows("lines").stream().map(DecideLinesListener::line).toList());
        ClaimState state = decisions.review(number, review);
        task.setVariable(ClaimVariables.EVIDENCE_WANTED, state == ClaimState.AWAITING_EVIDENCE);
        task.setVariable(ClaimVariables.GOODWILL_WANTED, state == ClaimState.AWAITING_GOODWILL);
        if (state == ClaimState.AWAITING_EVIDENCE) {
            task.setVariable(ClaimVariables.EVIDENCE_DUE, Date.from(decisions.evidenceDue(number)));
        }
    }

    private static Review.LineDecision line(Answers row) {
        return new Review.LineDecision(row.integer("line"), Verdict.of(row.text("verdict")), row.number("amount"),
                DenialReason.of(row.text("reason")), row.flag("goodwill"), row.text("note"));
    }
}
