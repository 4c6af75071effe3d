package io.aftersales.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of an outlet or installer as it stands. Amounts are in CNY, above zero where the maker owes.
 *
 * @param state      held, drawn-up, prepared, approved, issued, disputed, paid or carried
 * @param gates      the figures behind the gates, as they were checked last
 * @param grade      A, B or C; null where none is given
 * @param gradedBase what the coefficient of the grade applies to: labour
 * @param entries    what the entries of the statement sum to, with the grade's share
 * @param brought    what earlier months left open
 * @param payable    what is paid; below zero it is carried to the next month
 */
public record Statement(String number, String organisation, String party, String unitId, YearMonth month, String state, Gates gates,
                        String gradeProposed, String grade, String gradeWhy, BigDecimal coefficient, BigDecimal gradedBase,
                        BigDecimal entries, BigDecimal brought, BigDecimal payable, String preparedBy, Instant preparedAt,
                        String approvedBy, Instant approvedAt, Instant issuedAt, String documentId, Instant disputeBy, BigDecimal paid,
                        Instant paidAt, long version, List<Dispute> disputes) {

    /**
     * What the gates looked at.
     *
     * @param partsOwed    defective parts that should have been back
     * @param called       customers called in the month, and satisfied of them
     * @param technicians  of the unit, and trained of them
     * @param satisfactionGiven  what a clerk answered where nobody was called; null else
     * @param tripped      gates that hold the statement, and unknown those that nobody can tell yet
     */
    public record Gates(Integer partsOwed, Integer called, Integer satisfied, Integer technicians, Integer trained,
                        Boolean satisfactionGiven, Boolean trainingGiven, List<String> tripped, List<String> unknown, Instant checkedAt) {

        BigDecimal satisfactionPercent() {
            return percent(satisfied, called);
        }

        BigDecimal trainingPercent() {
            return percent(trained, technicians);
        }

        private static BigDecimal percent(Integer part, Integer whole) {
            return whole == null || whole == 0 ? null
                    : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, java.math.RoundingMode.HALF_UP);
        }
    }

    /** A line that the party does not accept. @param accepted null while nobody decided */
    public record Dispute(long id, long entryId, String reason, String disputedBy, Instant disputedAt, Boolean accepted,
                          BigDecimal correction, String decision, String decidedBy) {
    }

    Party whose() {
        return Party.of(party);
    }
}
