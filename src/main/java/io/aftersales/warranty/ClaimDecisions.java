package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a claim: the clerk, the second person for goodwill, the claimant, the one who hears the appeal. */
@Service
@Transactional
public class ClaimDecisions {

    private final Claims claims;
    private final ClaimAssessment assessment;
    private final ClaimNotices notices;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimDecisions(Claims claims, ClaimAssessment assessment, ClaimNotices notices, DecisionService decisions, ClockService clocks,
                   AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.assessment = assessment;
        this.notices = notices;
        this.decisions = decisions;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The clerk's verdict on every line, and the remedy. @return where the claim stands now */
    public ClaimState review(String number, Review review) throws Refusal {
        Claim claim = claims.get(number);
        Review checked = checked(claim, review);
        Decision limits = assessment.limits(claim);
        Integer rounds = Integer.valueOf(limits.outputs().get("evidenceRounds").toString());
        claim.review(checked, rounds, CurrentActor.get().id(), clock.instant());
        claims.save(claim);
        record(number, "claim.reviewed", payload("state", claim.state().key(), "cause", claim.decided().cause(), "covered", claim.covered(),
                "coveredWhy", claim.decided().coveredWhy(), "remedy", claim.decided().remedy().key(), "remedyWhy", claim.decided().remedyWhy(),
                "goodwillWhy", claim.goodwill().why(), "lines", told(claim)));
        if (claim.state() != ClaimState.AWAITING_GOODWILL) {
            clocks.meet(number, Targets.DECIDE, clock.instant());
        }
        if (claim.state() == ClaimState.AWAITING_EVIDENCE) {
            clocks.start(number, Targets.EVIDENCE, clock.instant(), limits.instant("evidenceBy"), limits.receiptId());
            notices.evidenceWanted(claim, limits.instant("evidenceBy"));
        }
        return claim.state();
    }

    private Review checked(Claim claim, Review review) throws Refusal {
        if (review.cause() != null) {
            decisions.evaluate("cost-attribution", claim.organisation(), Map.of("inWarranty", true, "cause", review.cause()));
        }
        List<Review.LineDecision> lines = new ArrayList<>();
        for (Review.LineDecision line : review.lines()) {
            String at = "lines[" + lines.size() + "].amount";
            boolean part = line.verdict() == Verdict.PARTLY_APPROVED && line.amount() != null;
            BigDecimal amount = part ? Amounts.positive(at, line.amount()) : null;
            lines.add(new Review.LineDecision(line.line(), line.verdict(), amount, line.reason(), line.goodwill(), line.note()));
        }
        return new Review(review.covered(), review.coveredWhy(), review.cause(), review.remedy(), review.remedyWhy(), review.goodwillWhy(),
                review.evidenceQuestion(), lines);
    }

    /** Until when the claimant may prove what the claim was sent back for. */
    @Transactional(readOnly = true)
    public Instant evidenceDue(String number) {
        return due(number, Targets.EVIDENCE);
    }

    /** The claimant answered. @param documents proofs that were added */
    public void evidenceSupplied(String number, String answer, List<String> documents) throws Refusal {
        evidence(number, true, payload("answer", answer, "documents", documents));
    }

    /** The claimant did not answer in time: the clerk decides on what is there. */
    public void evidenceMissing(String number) throws Refusal {
        evidence(number, false, Map.of());
    }

    private void evidence(String number, boolean inTime, Map<String, ?> told) throws Refusal {
        Claim claim = claims.get(number);
        claim.evidenceCame(inTime);
        claims.save(claim);
        record(number, inTime ? "claim.evidenceSupplied" : "claim.evidenceMissing", told);
        clocks.meet(number, Targets.EVIDENCE, clock.instant());
        assessment.startDecision(number);
    }

    /** A second person is asked to be generous. @throws Refusal where it is the person who wants it */
    public void decideGoodwill(String number, boolean approved, String note) throws Refusal {
        Claim claim = claims.get(number);
        claim.decideGoodwill(approved, note, CurrentActor.get().id());
        claims.save(claim);
        clocks.meet(number, Targets.DECIDE, clock.instant());
        record(number, approved ? "claim.goodwillApproved" : "claim.goodwillRefused", payload("note", note, "lines", told(claim)));
    }

    /** Tells the claimant. @return whether less was granted than asked for, so that an appeal is possible */
    public boolean tellDecision(String number) throws Refusal {
        Claim claim = claims.get(number);
        notices.decided(claim);
        return claim.anythingRefused();
    }

    /** The time in which the claimant may appeal begins. @return its end */
    public Instant openAppeal(String number) throws Refusal {
        Decision limits = assessment.limits(claims.get(number));
        clocks.start(number, Targets.APPEAL, clock.instant(), limits.instant("appealBy"), limits.receiptId());
        return limits.instant("appealBy");
    }

    /** The claimant puts up with it, or appeals, once. @param why required for an appeal */
    public void answerDecision(String number, boolean appeals, String why) throws Refusal {
        Claim claim = claims.get(number);
        if (appeals) {
            Claim.requireText(why, "why");
            claim.appealAgainst(why, clock.instant());
            claims.save(claim);
            Decision limits = assessment.limits(claim);
            clocks.start(number, Targets.DECIDE, clock.instant(), limits.instant("appealDecideBy"), limits.receiptId());
        }
        clocks.meet(number, Targets.APPEAL, clock.instant());
        record(number, appeals ? "claim.appealed" : "claim.decisionAccepted", payload("why", why));
    }

    /** The time for an appeal is over: the decision stands. */
    public void appealLapsed(String number) {
        clocks.meet(number, Targets.APPEAL, clock.instant());
        record(number, "claim.appealLapsed", Map.of());
    }

    /**
     * Somebody else than before decides on the appeal, for good.
     *
     * @param remedy  null where it stays
     * @param amounts by line, for those that get more
     */
    public void decideAppeal(String number, boolean won, Remedy remedy, Map<Integer, BigDecimal> amounts, String note) throws Refusal {
        Claim claim = claims.get(number);
        Map<Integer, BigDecimal> checked = new HashMap<>();
        for (Map.Entry<Integer, BigDecimal> amount : amounts.entrySet()) {
            if (amount.getKey() == null) {
                throw Refusal.of(InputReason.REQUIRED, field("lines"));
            }
            checked.put(amount.getKey(), Amounts.notNegative("lines", amount.getValue()));
        }
        claim.decideAppeal(won, remedy, checked, note, CurrentActor.get().id());
        claims.save(claim);
        clocks.meet(number, Targets.DECIDE, clock.instant());
        record(number, won ? "claim.appealWon" : "claim.appealLost", payload("note", note, "lines", told(claim)));
    }

    public void tellAppeal(String number) throws Refusal {
        notices.appealDecided(claims.get(number));
    }

    /** A supervisor saw to a deadline that was missed. */
    public void urged(String number, String target, String measure, String note) {
        record(number, "claim.urged", payload("target", target, "measure", measure, "note", note));
    }

    private Instant due(String number, String target) {
        return clocks.clocksOf(number).stream().filter(one -> one.target().equals(target) && one.endedAt() == null)
                .map(ClockService.View::dueAt).findFirst().orElseThrow(() -> new IllegalStateException(number + " has no clock " + target));
    }

    private static List<Map<String, Object>> told(Claim claim) {
        return claim.lines().stream().map(line -> payload("line", line.no(), "verdict", line.verdict().key(), "approved",
                line.approved().toPlainString(), "reason", line.reason() == null ? null : line.reason().key(), "goodwill", line.goodwill()))
                .toList();
    }

    private void record(String number, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }

    static Map<String, Object> payload(Object... namesAndValues) {
        Map<String, Object> payload = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            payload.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return payload;
    }
}
