package io.aftersales.servicecase;

import io.aftersales.decision.CaseOpenings;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Tells the decisions since when a case is open: money and warranty go by the tables of that time. */
@Component
class OpeningTimes implements CaseOpenings {

    private final ServiceCases cases;

    OpeningTimes(ServiceCases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Opening> of(String caseNumber) {
        return cases.find(caseNumber).map(found -> new Opening(found.organisation(), found.unitId(), found.openedAt()));
    }
}
