package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderDelivery;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The parcel arrived, as it should or not. */
@Component
class ReceivePartsListener extends AnswersListener {

    private final OrderDelivery delivery;

    ReceivePartsListener(OrderDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean complete = answers.flag("complete");
        List<OrderDelivery.Arrived> arrived = answers.rows("arrived").stream().map(row -> new OrderDelivery.Arrived(
                Integer.parseInt(row.text("line")), row.number("good"), row.number("damaged"), row.number("wrong"))).toList();
        task.setVariable(SparePartsVariables.OUTSTANDING, delivery.receive(number, complete ? null : arrived, answers.flag("again"),
                answers.text("note")));
    }
}
