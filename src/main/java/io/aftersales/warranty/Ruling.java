package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people decided about a claim: line by line, out of goodwill, on appeal. It guards who decides: what is not covered is
 * granted as goodwill only, which a second person approves; an appeal is heard by somebody else, and takes nothing away.
 */
final class Ruling {

    private final List<ClaimLine> lines;
    private Claim.Decided decided;
    private Claim.Evidence evidence;
    private Claim.Goodwill goodwill;
    private Claim.Appeal appeal;

    Ruling(List<ClaimLine> lines, Claim.Stored stored) {
        this.lines = new ArrayList<>(lines);
        this.decided = stored.decided();
        this.evidence = stored.evidence();
        this.goodwill = stored.goodwill();
        this.appeal = stored.appeal();
    }

    /** @return the state that follows @throws Refusal that names the field; nothing has changed then */
    ClaimState review(ReviewCheck check, Review review, int rounds, String by, Instant at) throws Refusal {
        List<ClaimLine> judged = check.lines();
        check.remedy(judged);
        boolean sentBack = judged.stream().anyMatch(line -> line.verdict() == Verdict.EVIDENCE);
        if (sentBack) {
            check.evidence(rounds);
        }
        replace(judged);
        String cause = review.cause() == null ? decided.cause() : review.cause();
        decided = new Claim.Decided(review.covered(), review.coveredWhy(), cause, review.remedy(), review.remedyWhy(), by, at);
        goodwill = new Claim.Goodwill(check.outOfGoodwill(judged) ? review.goodwillWhy() : null, null, null, null);
        if (sentBack) {
            evidence = new Claim.Evidence(evidence.rounds() + 1, false, review.evidenceQuestion());
            return ClaimState.AWAITING_EVIDENCE;
        }
        return goodwill.why() == null ? ClaimState.DECIDED : ClaimState.AWAITING_GOODWILL;
    }

    void evidenceCame(boolean inTime) {
        evidence = new Claim.Evidence(evidence.rounds(), !inTime, evidence.question());
    }

    /** @throws Refusal where it is the person who wants it */
    void decideGoodwill(boolean approved, boolean covered, String note, String by) throws Refusal {
        requireOther(by, "approved", decided.by());
        if (!approved) {
            lines.replaceAll(line -> line.goodwill()
                    ? line.decided(Verdict.DENIED, BigDecimal.ZERO, DenialReason.GOODWILL_REFUSED, line.note(), false) : line);
            if (!covered) {
                grant(Remedy.NONE);
            }
        }
        goodwill = new Claim.Goodwill(goodwill.why(), approved, by, note);
    }

    /** @throws Refusal where nothing was refused */
    void appealAgainst(String why, Instant at) throws Refusal {
        if (!anythingRefused()) {
            throw Refusal.of(WarrantyReason.NOTHING_TO_APPEAL);
        }
        appeal = new Claim.Appeal(at, why, null, null, null);
    }

    /** @param remedy null where it stays @param amounts by line, for those that get more */
    void decideAppeal(Claim claim, boolean won, Remedy remedy, Map<Integer, BigDecimal> amounts, String note, String by) throws Refusal {
        requireOther(by, "won", decided.by());
        requireOther(by, "won", goodwill.by());
        if (won) {
            List<ClaimLine> after = AppealCheck.lines(claim, amounts);
            if (after.equals(lines) && (remedy == null || remedy == decided.remedy())) {
                throw Refusal.of(WarrantyReason.APPEAL_WITHOUT_GAIN, field("lines"));
            }
            Remedy granted = remedy == null ? decided.remedy() : remedy;
            AppealCheck.refundable(granted, after);
            replace(after);
            grant(granted);
        }
        appeal = new Claim.Appeal(appeal.at(), appeal.why(), won, by, note);
    }

    private void grant(Remedy remedy) {
        decided = new Claim.Decided(decided.covered(), decided.coveredWhy(), decided.cause(), remedy, decided.remedyWhy(), decided.by(), decided.at());
    }

    private void replace(List<ClaimLine> judged) {
        lines.clear();
        lines.addAll(judged);
    }

    /** The line of the same number becomes this one. */
    void change(ClaimLine changed) {
        lines.replaceAll(line -> line.no() == changed.no() ? changed : line);
    }

    boolean anythingRefused() {
        boolean remedyRefused = decided.remedy() != null && !decided.remedy().free() && (lines.isEmpty() || decided.remedy() != Remedy.NONE);
        return remedyRefused || lines.stream().anyMatch(ClaimLine::cut);
    }

    boolean granted() {
        return decided.remedy() != null && decided.remedy().free() || lines.stream().anyMatch(ClaimLine::granted);
    }

    BigDecimal approved() {
        return lines.stream().map(ClaimLine::approved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void requireOther(String by, String at, String before) throws Refusal {
        if (Objects.equals(by, before)) {
            throw Refusal.of(WarrantyReason.SAME_PERSON, field(at));
        }
    }

    List<ClaimLine> lines() {
        return List.copyOf(lines);
    }

    Claim.Decided decided() {
        return decided;
    }

    Claim.Evidence evidence() {
        return evidence;
    }

    Claim.Goodwill goodwill() {
        return goodwill;
    }

    Claim.Appeal appeal() {
        return appeal;
    }
}
