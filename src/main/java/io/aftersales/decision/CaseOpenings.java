package io.aftersales.decision;

import java.time.Instant;
import java.util.Optional;

/** What decisions have to know about a case; the package of cases answers. */
public interface CaseOpenings {

    /** Empty where there is no such case. */
    Optional<Opening> of(String caseNumber);

    /** @param unitId the unit that is responsible for the case */
    record Opening(String organisation, String unitId, Instant openedAt) {
    }
}
