package io.aftersales.workers.quotation;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.quotation.QuotationService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer signs the service agreement, or will not. */
@Component
class SignAgreementListener extends AnswersListener {

    private final QuotationService quotations;

    SignAgreementListener(QuotationService quotations) {
        this.quotations = quotations;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        boolean signed = answers.flag("signed");
        quotations.signAgreement(visitId, signed, answers.text("signedBy"));
        task.setVariable(CaseVariables.QUOTE_AGREED, signed);
    }
}
