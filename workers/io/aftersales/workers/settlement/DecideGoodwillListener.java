package io.aftersales.workers.settlement;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.CollectionVariables;
import io.aftersales.settlement.CollectionService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A manager waives what the customer will not pay, or does not. */
@Component
class DecideGoodwillListener extends AnswersListener {

    private final CollectionService collection;

    DecideGoodwillListener(CollectionService collection) {
        this.collection = collection;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        BigDecimal granted = answers.flag("granted") ? answers.number("grantedCny") : BigDecimal.ZERO;
        collection.decideGoodwill(caseNumber, granted, answers.text("reason"));
        task.setVariable(CollectionVariables.AMOUNT_OPEN, collection.isOpen(caseNumber));
    }
}
