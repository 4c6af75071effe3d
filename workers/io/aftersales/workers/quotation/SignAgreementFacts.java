package io.aftersales.workers.quotation;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.quotation.Quotations;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** The price that the agreement is about. */
@Component
class SignAgreementFacts implements TaskFacts {

    private final Quotations quotations;

    SignAgreementFacts(Quotations quotations) {
        this.quotations = quotations;
    }

    @Override
    public String task() {
        return "UserTask_SignAgreement";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return quotations.latest(about.caseNumber()).map(QuotationFacts::of).orElse(List.of());
    }
}
