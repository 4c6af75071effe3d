package io.aftersales.warranty;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line of a claim: what is asked for, what was decided, and who bears it.
 *
 * @param partCode the causal part; null where it is that of the claim
 * @param claimed  CNY, above zero
 * @param approved CNY, at most what was claimed; zero until decided
 * @param reason   why less was approved than claimed; null otherwise
 * @param goodwill whether it is paid although the warranty does not cover it
 * @param payer    who pays by the table cost-attribution; null before it was asked, or where the table leaves it open
 * @param shared   whether the shares are settled
 * @param paidAt   null until the money was booked
 */
public record ClaimLine(int no, CostKind costKind, String partCode, String description, BigDecimal claimed, Verdict verdict,
                        BigDecimal approved, DenialReason reason, String note, boolean goodwill, Payer payer, Shares shares,
                        Bearers bearers, boolean shared, Instant paidAt) {

    /** What the table cost-attribution says of the line. @param receiptId the stored receipt */
    public record Payer(String party, String mode, String receiptId) {
    }

    static ClaimLine asked(int no, CostKind costKind, String partCode, String description, BigDecimal claimed) {
        return new ClaimLine(no, costKind, partCode, description, claimed, Verdict.OPEN, BigDecimal.ZERO, null, null, false, null,
                Shares.NONE, Bearers.NOBODY, false, null);
    }

    ClaimLine decided(Verdict how, BigDecimal amount, DenialReason why, String remark, boolean outOfGoodwill) {
        return new ClaimLine(no, costKind, partCode, description, claimed, how, amount, why, remark, outOfGoodwill, payer, Shares.NONE,
                Bearers.NOBODY, false, paidAt);
    }

    ClaimLine attributedTo(Payer who) {
        return new ClaimLine(no, costKind, partCode, description, claimed, verdict, approved, reason, note, goodwill, who, shares, bearers,
                shared, paidAt);
    }

    ClaimLine split(Shares between, Bearers who) {
        return new ClaimLine(no, costKind, partCode, description, claimed, verdict, approved, reason, note, goodwill, payer, between, who,
                true, paidAt);
    }

    ClaimLine paid(Instant at) {
        return new ClaimLine(no, costKind, partCode, description, claimed, verdict, approved, reason, note, goodwill, payer, shares, bearers,
                shared, at);
    }

    boolean granted() {
        return approved.signum() > 0;
    }

    boolean cut() {
        return approved.compareTo(claimed) < 0;
    }
}
