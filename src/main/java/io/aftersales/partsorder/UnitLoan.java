package io.aftersales.partsorder;

import java.time.Instant;

/**
 * A unit that a customer has, or is to have, for use while the own one is repaired.
 *
 * @param number also that of its case
 * @param kind   loan or exchange
 * @param state  offered, declined, not-needed, lent, returned, back or charged
 * @param dueAt  until when it is to be brought back; null while the repair lasts
 */
public record UnitLoan(String number, String organisation, String unitId, String repair, String kind, String state, String fromPlace,
                       String partCode, String itemNumber, Instant dueAt, String found, java.math.BigDecimal chargedCny) {
}
