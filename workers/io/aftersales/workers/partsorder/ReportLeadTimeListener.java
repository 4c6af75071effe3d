package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderSourcing;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Production or purchasing says how long it takes. */
@Component
class ReportLeadTimeListener extends AnswersListener {

    private final OrderSourcing sourcing;

    ReportLeadTimeListener(OrderSourcing sourcing) {
        this.sourcing = sourcing;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        sourcing.reportLeadTime(number, answers.number("leadTimeDays"));
    }
}
