package io.aftersales.installation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The report of a branch to head office on the inspections of a month.
 *
 * @param number     of its case
 * @param month      as {@code 2026-10}
 * @param state      due (also again, after it was sent back), reported or accepted
 * @param rounds     how often it was asked for; 1 unless it was sent back
 * @param figures    those of the moment in which it was sent; null before
 * @param note       what the branch says; null for nothing
 * @param reportedBy null before it was sent, as the instant
 * @param remark     what head office says; null for nothing
 * @param decidedBy  null before head office answered, as the instant
 */
public record MonthReport(String number, String organisation, String unitId, String month, String state, int rounds, Figures figures, String note,
                          String reportedBy, Instant reportedAt, String remark, String decidedBy, Instant decidedAt) {

    /**
     * @param rate percent with two places; null without projects
     * @param met  null where the table has no target, or without projects
     */
    public record Figures(int projects, int inspected, BigDecimal rate, Boolean met, int failed, int openFindings) {
    }

    /**
     * A large project that a report names.
     *
     * @param project  number of its case
     * @param status   of the project
     * @param passed   null before it was audited, as the rest
     * @param guidance what the head-office group advised
     */
    public record LargeProject(String project, String name, String unitId, String status, int openFindings, Boolean passed, String guidance,
                               String auditedBy, Instant auditedAt) {
    }
}
