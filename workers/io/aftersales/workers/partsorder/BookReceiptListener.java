package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Supplier or production delivered, or are late. */
@Component
class BookReceiptListener extends AnswersListener {

    private final OrderForms forms;

    BookReceiptListener(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String number = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        if (answers.flag("arrived")) {
            List<OrderForms.Delivered> delivered = answers.rows("delivered").stream().map(row -> new OrderForms.Delivered(row.text("line"),
                    row.number("quantity"), row.number("unitCost"), row.text("numbers"))).toList();
            forms.bookReceipt(number, answers.text("supplier"), delivered);
        } else {
            forms.delayed(number, answers.date("expectedOn"), answers.text("reason"));
        }
    }
}
