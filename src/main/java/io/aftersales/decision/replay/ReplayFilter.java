package io.aftersales.decision.replay;

import java.time.Instant;

/**
 * Which past decisions are run again.
 *
 * @param organisation  one only; null for all that decide by the table
 * @param from          the first instant
 * @param until         the first instant that no longer counts
 * @param productFamily of the case; null for any
 * @param unitId        responsible unit of the case, with all below it; null for any
 */
public record ReplayFilter(String organisation, Instant from, Instant until, String productFamily, String unitId) {
}
