package io.aftersales.report.mail;

import io.aftersales.report.ReportQuery;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that a person gets by mail.
 *
 * @param by     how it is cut
 * @param filter which rows count
 * @param last   what became of the last one; null before the first
 */
public record Subscription(String id, String person, String report, Rhythm rhythm, String by, ReportQuery.Filter filter, Instant createdAt,
                           Delivery last) {

    /** @param outcome see {@link Outcome} */
    public record Delivery(LocalDate from, LocalDate to, Outcome outcome) {
    }

    ReportQuery query(Rhythm.Days days) {
        return new ReportQuery(report, days.from(), days.to(), by, filter);
    }
}
