package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.Review.LineDecision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether a clerk's answer to a claim may be taken; says by field what is wrong with it. */
final class ReviewCheck {

    private final Claim claim;
    private final Review review;

    ReviewCheck(Claim claim, Review review) throws Refusal {
        this.claim = claim;
        this.review = review;
        coverage();
    }

    private void coverage() throws Refusal {
        if (!claim.entitlement().manual()) {
            if (review.covered() != null) {
                throw Refusal.of(WarrantyReason.COVERAGE_IS_COMPUTED, field("covered"));
            }
        } else if (review.covered() == null) {
            throw Refusal.of(InputReason.REQUIRED, field("covered"));
        } else {
            Claim.requireText(review.coveredWhy(), "coveredWhy");
        }
    }

    private boolean covered() {
        return claim.entitlement().manual() ? review.covered() : claim.entitlement().covered();
    }

    /** Every line decided exactly once. */
    List<ClaimLine> lines() throws Refusal {
        List<ClaimLine> judged = new ArrayList<>(claim.lines());
        for (int i = 0; i < review.lines().size(); i++) {
            LineDecision decision = review.lines().get(i);
            String at = "lines[" + i + "].";
            int index = index(judged, decision.line(), at);
            if (judged.get(index) != claim.lines().get(index)) {
                throw Refusal.of(WarrantyReason.LINE_TWICE, field(at + "line"));
            }
            judged.set(index, judged(judged.get(index), decision, at));
        }
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i) == claim.lines().get(i)) {
                throw Refusal.of(WarrantyReason.LINE_UNDECIDED, field("lines"), judged.get(i).no());
            }
        }
        return judged;
    }

    static int index(List<ClaimLine> lines, int no, String at) throws Refusal {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).no() == no) {
                return i;
            }
        }
        throw Refusal.of(WarrantyReason.LINE_UNKNOWN, field(at + "line"), no);
    }

    private ClaimLine judged(ClaimLine line, LineDecision decision, String at) throws Refusal {
        if (decision.verdict() == null || decision.verdict() == Verdict.OPEN) {
            throw Refusal.of(InputReason.REQUIRED, field(at + "verdict"));
        }
        BigDecimal amount = switch (decision.verdict()) {
            case APPROVED -> line.claimed();
            case PARTLY_APPROVED -> part(line, decision.amount(), at);
            default -> BigDecimal.ZERO;
        };
        boolean grants = amount.signum() > 0;
        if (grants && !covered() && !decision.goodwill()) {
            throw Refusal.of(WarrantyReason.NOT_COVERED, field(at + "verdict"));
        }
        boolean lessens = decision.verdict() == Verdict.PARTLY_APPROVED || decision.verdict() == Verdict.DENIED;
        if (lessens && decision.reason() == null) {
            throw Refusal.of(InputReason.REQUIRED, field(at + "reason"));
        }
        return line.decided(decision.verdict(), amount, lessens ? decision.reason() : null, decision.note(), grants && decision.goodwill());
    }

    private static BigDecimal part(ClaimLine line, BigDecimal amount, String at) throws Refusal {
        if (amount == null) {
            throw Refusal.of(InputReason.REQUIRED, field(at + "amount"));
        }
        if (amount.signum() <= 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field(at + "amount"));
        }
        if (amount.compareTo(line.claimed()) >= 0) {
            throw Refusal.of(WarrantyReason.BEYOND_THE_CLAIM, field(at + "amount"), line.claimed().toPlainString());
        }
        return amount;
    }

    void remedy(List<ClaimLine> judged) throws Refusal {
        Remedy remedy = review.remedy();
        if (remedy == null) {
            throw Refusal.of(InputReason.REQUIRED, field("remedy"));
        }
        Remedy proposed = claim.proposal().remedy();
        boolean none = remedy == Remedy.NONE && judged.isEmpty();
        if (none || proposed != null && remedy != proposed && remedy != Remedy.NONE) {
            Claim.requireText(review.remedyWhy(), "remedyWhy");
        }
        if (outOfGoodwill(judged)) {
            Claim.requireText(review.goodwillWhy(), "goodwillWhy");
        }
        boolean sentBack = judged.stream().anyMatch(line -> line.verdict() == Verdict.EVIDENCE);
        if (!sentBack) {
            AppealCheck.refundable(remedy, judged);
        }
    }

    boolean outOfGoodwill(List<ClaimLine> judged) {
        return !covered() && review.remedy().free() || judged.stream().anyMatch(ClaimLine::goodwill);
    }

    void evidence(int rounds) throws Refusal {
        if (claim.evidence().missing() || claim.evidence().rounds() >= rounds) {
            throw Refusal.of(WarrantyReason.EVIDENCE_ROUNDS_USED, field("lines"), rounds);
        }
        Claim.requireText(review.evidenceQuestion(), "evidenceQuestion");
    }
}
