package io.aftersales.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The world around a decision. Fixed in its receipt, so that a replay sees the same.
 *
 * @param organisation whose decision it is
 * @param zone         in which its days and hours are meant
 * @param now          the instant of the decision
 * @param workingDays  public holidays and make-up working days
 */
public record DecisionContext(String organisation, ZoneId zone, Instant now, WorkingDays workingDays) {

    public LocalDate today() {
        return dayOf(now);
    }

    /** The day, where the organisation is. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
