package io.aftersales.workers.settlement;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.CollectionVariables;
import io.aftersales.settlement.CollectionService;
import io.aftersales.settlement.NewPayment;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer paid, or somebody asks that the customer need not. */
@Component
class CollectPaymentListener extends AnswersListener {

    private final CollectionService collection;

    CollectPaymentListener(CollectionService collection) {
        this.collection = collection;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        boolean goodwill = "goodwill".equals(answers.text("outcome"));
        if (goodwill) {
            collection.askGoodwill(caseNumber, answers.number("waiveCny"), answers.text("reason"));
        } else {
            collection.take(caseNumber, new NewPayment(answers.number("amountCny"), null, answers.text("method"), answers.text("receiptNo"),
                    answers.date("paidOn"), answers.instant("handedOverAt"), null));
        }
        task.setVariable(CollectionVariables.GOODWILL_ASKED, goodwill);
        task.setVariable(CollectionVariables.AMOUNT_OPEN, collection.isOpen(caseNumber));
    }
}
