package io.aftersales.workers.quotation;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.quotation.Quotation;
import io.aftersales.quotation.QuotationService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The technician draws up the price. */
@Component
class PrepareQuotationListener extends AnswersListener {

    private final QuotationService quotations;

    PrepareQuotationListener(QuotationService quotations) {
        this.quotations = quotations;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        quotations.prepare(visitId, answers.rows("lines").stream().map(PrepareQuotationListener::line).toList(),
                answers.date("validUntil"), answers.text("remark"));
    }

    private static Quotation.Line line(Answers row) {
        return Quotation.Line.entered(row.text("kind"), row.text("code"), row.text("description"), row.number("quantity"),
                row.number("unitPrice"), row.text("priceReason"));
    }
}
