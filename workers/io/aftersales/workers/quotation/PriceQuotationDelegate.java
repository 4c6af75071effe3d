package io.aftersales.workers.quotation;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.quotation.QuotationService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Adds up the price list and what was entered. */
@Component
class PriceQuotationDelegate extends CaseDelegate {

    private final QuotationService quotations;

    PriceQuotationDelegate(QuotationService quotations) {
        this.quotations = quotations;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        quotations.price((Long) execution.getVariable(CaseVariables.VISIT_ID));
    }
}
