package io.aftersales.servicecase;

import io.aftersales.sla.WatchedCase;
import io.aftersales.sla.WatchedCases;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** What deadlines may know of a case. */
@Component
class CasesUnderWatch implements WatchedCases {

    private final ServiceCases cases;

    CasesUnderWatch(ServiceCases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<WatchedCase> find(String caseNumber) {
        return cases.find(caseNumber).map(found -> new WatchedCase(found.number(), found.organisation(), found.unitId(),
                found.severity(), found.report().reportedAt(), found.ending() == null ? null : found.ending().at(),
                found.equipment() == null ? null : found.equipment().model(),
                found.report().contact() == null ? null : found.report().contact().name()));
    }
}
