package io.aftersales.workers.quotation;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.quotation.QuotationService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the customer said to the price. */
@Component
class RecordConsentListener extends AnswersListener {

    private final QuotationService quotations;

    RecordConsentListener(QuotationService quotations) {
        this.quotations = quotations;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        String answer = answers.text("answer");
        quotations.recordConsent(visitId, new QuotationService.Consent(answer, answers.text("consentBy"), answers.text("consentHow")));
        task.setVariable(CaseVariables.CONSENT, answer);
    }
}
