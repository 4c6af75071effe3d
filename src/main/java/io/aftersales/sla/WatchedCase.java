package io.aftersales.sla;

import java.time.Instant;

/**
 * A case, as far as its deadlines need it.
 *
 * @param unitId       the responsible organisational unit
 * @param severity     null where the organisation knows none
 * @param endedAt      null while the case is open
 * @param product      for messages to staff; null where the unit is not known yet
 * @param customerName for messages to staff; null where nobody is named
 */
public record WatchedCase(String number, String organisation, String unitId, String severity, Instant reportedAt, Instant endedAt,
                          String product, String customerName) {
}
