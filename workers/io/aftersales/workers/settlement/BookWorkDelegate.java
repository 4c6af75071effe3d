package io.aftersales.workers.settlement;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.settlement.VisitBook;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Brings a signed visit into the books. */
@Component
class BookWorkDelegate extends CaseDelegate {

    private final VisitBook book;

    BookWorkDelegate(VisitBook book) {
        this.book = book;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        book.book((Long) execution.getVariable(CaseVariables.VISIT_ID));
    }
}
