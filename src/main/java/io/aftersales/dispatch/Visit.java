package io.aftersales.dispatch;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A visit as it stands.
 *
 * @param unitId       the outlet, or head office for an expert
 * @param technician   the person who visits
 * @param state        ordered, accepted, appointed, on-the-way, arrived, diagnosed, working, signing or ended
 * @param customerPays null before the diagnosis
 * @param consented    whether the customer agreed to the price; null where nobody asked
 * @param outcome      solved, visit-again, not-solved, declined, signature-refused, job-refused or called-off; null before the end
 */
public record Visit(long id, String caseNumber, int visitNo, String organisation, String unitId, String technician, boolean expert,
                    String state, Instant appointedFrom, Instant appointedUntil, Instant arrivedAt, int noShows, String cause,
                    String finding, String parts, Boolean customerPays, boolean agreementRequired, Boolean consented, String workDone,
                    Integer serviceMinutes, BigDecimal feeCny, boolean signature, boolean seal, boolean refused,
                    String checklistMissing, String documentsMissing, String outcome, Instant endedAt) {
}
