package io.aftersales.dispatch;

/**
 * A visit is over. Told in the same transaction.
 *
 * @param outcome as in {@link Visit}; solved where the customer signed off the work
 */
public record VisitEnded(long visitId, String caseNumber, String outcome) {
}
