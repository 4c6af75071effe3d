package io.aftersales.stock;

import java.time.Instant;

/**
 * A wish to fill a store.
 *
 * @param reason      minimum (CAC-14), allotment (FLT-23), faulty (FLT-28) or early (FLT-29)
 * @param state       open, accepted, dismissed or lapsed
 * @param explained   what it was reckoned from
 * @param orderNumber the order it became; null for none
 */
public record Proposal(long id, String organisation, Place place, String partCode, int quantity, String reason, String state,
                       String explained, String orderNumber, String note, Instant createdAt, Instant decidedAt, String decidedBy,
                       long version) {
}
