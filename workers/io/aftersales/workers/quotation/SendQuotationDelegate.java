package io.aftersales.workers.quotation;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.quotation.QuotationService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the customer the price. */
@Component
class SendQuotationDelegate extends CaseDelegate {

    private final QuotationService quotations;

    SendQuotationDelegate(QuotationService quotations) {
        this.quotations = quotations;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        quotations.send((Long) execution.getVariable(CaseVariables.VISIT_ID));
    }
}
