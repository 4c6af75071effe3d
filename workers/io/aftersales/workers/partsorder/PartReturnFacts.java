package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.FormFacts;
import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What stands above the forms of a part that is owed back. */
@Component
class PartReturnFacts implements KindFacts {

    private final FormFacts facts;

    PartReturnFacts(FormFacts facts) {
        this.facts = facts;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PART_RETURN;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        return facts.ofReturn(caseNumber);
    }
}
