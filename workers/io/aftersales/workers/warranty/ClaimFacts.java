package io.aftersales.workers.warranty;

import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.task.Fact;
import io.aftersales.warranty.ClaimBrief;
import java.util.List;

import org.springframework.stereotype.Component;

/** What a claim is about and how it stands. */
@Component
class ClaimFacts implements KindFacts {

    private final ClaimBrief brief;

    ClaimFacts(ClaimBrief brief) {
        this.brief = brief;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.WARRANTY_CLAIM;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        return brief.of(caseNumber);
    }
}
