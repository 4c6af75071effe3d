package io.aftersales.report;

import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What stands behind a number. @param total as many as the number says @param next pass as {@code after}; null on the last page */
public record ReportCases(long total, List<Row> cases, String next) {

    /**
     * One row that was counted.
     *
     * @param caseNumber null where the row belongs to no case
     * @param kind       of the case
     * @param title      what the case is about
     * @param branch     the id of the branch that the unit counts to
     * @param outlet     the id of the unit
     * @param at         by when it fell into the period
     * @param amount     in CNY, or what was measured; null where rows are only counted
     * @param detail     what is worth saying beside the case; null where nothing is
     */
    public record Row(String caseNumber, String kind, String title, String organisation, String branch, String outlet, Instant at,
                      BigDecimal amount, Text detail) {
    }

    /**
     * Which number.
     *
     * @param figure of the report
     * @param part   numerator or denominator
     * @param group  of the row; null for the total
     * @param after  as the page before said; null for the first
     * @param limit  1 to 200
     */
    public record Of(String figure, String part, String group, String after, int limit) {
    }
}
