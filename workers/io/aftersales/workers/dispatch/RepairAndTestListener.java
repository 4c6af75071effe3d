package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.partsorder.OrderForms;
import io.aftersales.partsorder.OrderUse;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The work was done, as far as it went. */
@Component
class RepairAndTestListener extends AnswersListener {

    private final OrderUse parts;

    RepairAndTestListener(OrderUse parts) {
        this.parts = parts;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        List<OrderUse.Fitted> fitted = answers.rows("partsUsed").stream().map(row -> new OrderUse.Fitted(row.text("part"),
                row.number("quantity"), OrderForms.numbers(row.text("numbers")))).toList();
        parts.repaired(visitId, new VisitService.Work(answers.text("workDone"), answers.flag("secondCheck"), answers.text("result"),
                answers.integer("minutes")), fitted);
        task.setVariable(CaseVariables.REPAIR_RESULT, answers.text("result"));
    }
}
