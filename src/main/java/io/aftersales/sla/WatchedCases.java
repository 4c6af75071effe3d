package io.aftersales.sla;

import java.util.Optional;

/** Where deadlines learn about the case that they belong to. */
public interface WatchedCases {

    Optional<WatchedCase> find(String caseNumber);
}
