package io.aftersales.decision.replay;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One output of one past decision that would come out otherwise.
 *
 * @param number  counts within the run
 * @param output  in the name of the catalogue; {@code decision} where the draft gives no decision at all
 * @param was     the recorded value as JSON; null where it was blank
 * @param now     the draft's value as JSON, for {@code decision} the reason; null where it is blank
 * @param change  what flips of one kind have in common: {@code free → paid}, or by how much a deadline moves, {@code -PT4H}
 * @param cny     by how much an amount of money rises, in CNY; null for other outputs
 * @param seconds by how much a deadline moves, negative for earlier; null for other outputs
 */
public record Flip(int number, String receiptId, String caseNumber, String organisation, String productFamily, String unitId,
                   Instant decidedAt, String output, String was, String now, String change, BigDecimal cny, Long seconds) {
}
