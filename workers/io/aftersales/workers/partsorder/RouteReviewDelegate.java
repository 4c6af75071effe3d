package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderReview;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who reviews the order, or what the system decides. */
@Component
class RouteReviewDelegate extends CaseDelegate {

    private final OrderReview review;

    RouteReviewDelegate(OrderReview review) {
        this.review = review;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        OrderReview.Routed routed = review.route(caseNumber);
        execution.setVariable(SparePartsVariables.REVIEWER, routed.reviewer());
        execution.setVariable(SparePartsVariables.REVIEW_RESULT, routed.result());
    }
}
