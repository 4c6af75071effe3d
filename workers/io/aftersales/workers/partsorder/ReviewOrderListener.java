package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderReview;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The reviewer approves, in full or in part, or refuses. */
@Component
class ReviewOrderListener extends AnswersListener {

    private final OrderReview review;

    ReviewOrderListener(OrderReview review) {
        this.review = review;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        List<OrderReview.Granted> lines = answers.rows("lines").stream()
                .map(row -> new OrderReview.Granted(Integer.parseInt(row.text("line")), row.number("quantity"), row.text("part"))).toList();
        Boolean made = answers.has("made") ? "make".equals(answers.text("made")) : null;
        String result = review.review(number, new OrderReview.Verdict(answers.text("decision"), lines, made, answers.text("reason")));
        task.setVariable(SparePartsVariables.REVIEW_RESULT, result);
    }
}
