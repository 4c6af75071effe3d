package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.FormFacts;
import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What stands above the forms of an order. */
@Component
class SparePartsFacts implements KindFacts {

    private final FormFacts facts;

    SparePartsFacts(FormFacts facts) {
        this.facts = facts;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SPARE_PARTS;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        return facts.ofOrder(caseNumber);
    }
}
