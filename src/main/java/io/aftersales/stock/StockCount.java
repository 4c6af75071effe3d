package io.aftersales.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A count of what lies at a place.
 *
 * @param number      its case number
 * @param unitId      whose place it is
 * @param monthClosed the month whose reconciliation it is, for example {@code 2026-02}; null for a count between times
 * @param state       planned, counting, explaining, approving, booked or cancelled
 * @param rounds      how often it was counted
 * @param lines       parts in the order of their codes
 */
public record StockCount(String number, String organisation, Place place, String unitId, String monthClosed, String state, int rounds,
                         String countedBy, Instant countedAt, String explanation, String decidedBy, Instant decidedAt, String remark,
                         Instant openedAt, List<Line> lines) {

    /**
     * @param booked    what should be there
     * @param counted   what is there; null before it was counted
     * @param missing   numbers of tracked pieces that are not there
     * @param found     numbers of tracked pieces that should not be there
     * @param value     of the difference in CNY at moving average; null before it was booked
     * @param charged   what a shortage was charged at in CNY; null where nothing was
     * @param chargedTo whom; null for nobody
     */
    public record Line(String partCode, int booked, Integer counted, List<String> missing, List<String> found, BigDecimal value,
                       BigDecimal charged, String chargedTo) {

        /** Above nought for more than there should be; nought before it was counted. */
        public int difference() {
            return counted == null ? 0 : counted - booked;
        }

        boolean differs() {
            return difference() != 0 || !missing.isEmpty() || !found.isEmpty();
        }
    }

    /** What a person counted of one part. */
    public record Counted(int quantity, List<String> missing, List<String> found) {
    }

    public List<Line> differences() {
        return lines.stream().filter(Line::differs).toList();
    }

    public boolean open() {
        return !state.equals("booked") && !state.equals("cancelled");
    }
}
