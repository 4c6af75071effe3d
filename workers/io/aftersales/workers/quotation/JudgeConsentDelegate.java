package io.aftersales.workers.quotation;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.quotation.QuotationService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the work may be done. */
@Component
class JudgeConsentDelegate extends CaseDelegate {

    private final QuotationService quotations;

    JudgeConsentDelegate(QuotationService quotations) {
        this.quotations = quotations;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        long visitId = (Long) execution.getVariable(CaseVariables.VISIT_ID);
        execution.setVariable(CaseVariables.QUOTE_AGREED, quotations.judgeConsent(visitId));
        execution.setVariable(CaseVariables.AGREEMENT_REQUIRED, quotations.agreementRequired(visitId));
    }
}
