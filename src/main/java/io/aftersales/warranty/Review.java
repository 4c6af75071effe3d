package io.aftersales.warranty;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the warranty clerk answers to a claim.
 *
 * @param covered          only where the entitlement is manual: whether the unit is covered
 * @param coveredWhy       why, required with it
 * @param remedyWhy        required where another remedy is chosen than the table proposes, or none
 * @param goodwillWhy      required where something is granted that the warranty does not cover
 * @param evidenceQuestion required where a line is sent back
 */
public record Review(Boolean covered, String coveredWhy, String cause, Remedy remedy, String remedyWhy, String goodwillWhy,
                     String evidenceQuestion, List<LineDecision> lines) {

    /**
     * @param amount   CNY; only for a part of the claim
     * @param reason   required for a part and for a denial
     * @param goodwill granted although not covered
     */
    public record LineDecision(int line, Verdict verdict, BigDecimal amount, DenialReason reason, boolean goodwill, String note) {
    }
}
