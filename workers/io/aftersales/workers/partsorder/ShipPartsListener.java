package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.partsorder.ShipmentWay;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The keeper ships, hands over, or says why not. */
@Component
class ShipPartsListener extends AnswersListener {

    private final OrderForms forms;

    ShipPartsListener(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean shipped = answers.flag("possible");
        if (shipped) {
            ShipmentWay way = new ShipmentWay(answers.text("mode"), answers.text("carrier"), answers.text("waybill"),
                    answers.text("packing"), answers.number("insuredCny"), answers.text("receiver"));
            List<OrderForms.Pieces> pieces = answers.rows("pieces").stream()
                    .map(row -> new OrderForms.Pieces(row.text("line"), row.text("numbers"))).toList();
            forms.ship(number, way, answers.flag("dispatchList"), pieces);
        } else {
            forms.cannotShip(number, answers.text("why"));
        }
        task.setVariable(SparePartsVariables.SHIPPED, shipped);
    }
}
