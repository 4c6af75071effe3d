package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.FormFacts;
import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What stands above the forms of a loan. */
@Component
class UnitLoanFacts implements KindFacts {

    private final FormFacts facts;

    UnitLoanFacts(FormFacts facts) {
        this.facts = facts;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.UNIT_LOAN;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        return facts.ofLoan(caseNumber);
    }
}
