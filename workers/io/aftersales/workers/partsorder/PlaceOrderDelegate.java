package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.NewOrder;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.process.Answers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody filled in the start form: the order is taken as over the API, for their organisation. */
@Component
class PlaceOrderDelegate extends CaseDelegate {

    private final PartOrderService orders;

    PlaceOrderDelegate(PartOrderService orders) {
        this.orders = orders;
    }

    @Override
    protected void run(DelegateExecution execution, String none) throws Refusal {
        Answers answers = Answers.ofStart(execution);
        List<NewOrder.Line> lines = answers.rows("parts").stream().map(row -> new NewOrder.Line(row.text("part"), row.number("quantity"))).toList();
        orders.order(new NewOrder(execution.getTenantId(), answers.text("unit"), answers.text("repair"), null, answers.text("reason"),
                answers.flag("urgent"), answers.flag("alternatives"), lines));
    }
}
