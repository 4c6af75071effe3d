package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.dispatch.LicencePoints;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What breaches of the service rules cost, by the organisation's table {@code assessment-penalty}; a penalty is taken back by a correction only. */
@Service
@Transactional
public class PenaltyService {

    private static final Logger LOG = LoggerFactory.getLogger(PenaltyService.class);
    private static final String TABLE = "assessment-penalty";
    private static final int LONGEST_ITEM = 60;
    private static final int LONGEST_AREA = 30;
    private static final int MOST = 999;

    private final Breaches breaches;
    private final DecisionService decisions;
    private final LedgerService ledger;
    private final LicencePoints licences;
    private final AssessmentChain chain;
    private final AuditTrail audit;
    private final Clock clock;

    PenaltyService(Breaches breaches, DecisionService decisions, LedgerService ledger, LicencePoints licences, AssessmentChain chain,
                   AuditTrail audit, Clock clock) {
        this.breaches = breaches;
        this.decisions = decisions;
        this.ledger = ledger;
        this.licences = licences;
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A supervisor enters a breach.
     *
     * @throws Refusal by somebody who does not stand above the party (CAC-113), for an unknown party or item, a technician of
     *                 another unit, or a day in the future
     */
    public Breach enter(Breach.Facts facts) throws Refusal {
        String unit = chain.requireAbove(facts.organisation(), facts.party());
        requirePlausible(facts, unit);
        Breach.Facts dated = dated(facts);
        Decision decision = dated.caseNumber() == null ? decisions.evaluate(TABLE, dated.organisation(), asked(dated))
                : decisions.decide(TABLE, dated.organisation(), asked(dated), dated.caseNumber());
        Long id = take("assessment:" + UUID.randomUUID(), dated, unit, verdict(decision));
        return breaches.find(id).orElseThrow();
    }

    /**
     * A breach that the platform itself saw; recorded once per source, and only where the organisation's table knows the item
     * and the figures make it a breach.
     */
    public void observe(String source, Breach.Facts facts) throws Refusal {
        if (breaches.known(source)) {
            return;
        }
        Optional<Breaches.Verdict> verdict = judged(facts);
        if (verdict.isPresent()) {
            take(source, facts, ledger.seenBy(facts.organisation(), facts.party(), facts.caseNumber()), verdict.get());
        }
    }

    /**
     * Takes a penalty back: a correcting entry, never an edit.
     *
     * @throws Refusal without a reason, by somebody who does not stand above the party, or where it was taken back before
     */
    public Breach reverse(long id, String why) throws Refusal {
        Breach breach = breaches.find(id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        Party party = Party.of(breach.party());
        chain.requireAbove(breach.organisation(), party);
        String reason = Written.required("reason", why, Written.NOTE);
        if (!breaches.reverse(id, reason, CurrentActor.get().id(), clock.instant())) {
            throw Refusal.of(SettlementReason.REVERSED_BEFORE);
        }
        if (breach.fineCny() != null && breach.fineCny().signum() > 0) {
            ledger.correct(breach.source(), EntryKind.PENALTY, party, breach.fineCny(), reason);
        }
        if (breach.technician() != null && breach.pointsOff() != null) {
            licences.giveBack(breach.technician(), breach.pointsOff());
        }
        record(breach.organisation(), breach.caseNumber(), "breach.reversed", Map.of("breach", id, "reason", reason));
        return breaches.find(id).orElseThrow();
    }

    private void requirePlausible(Breach.Facts facts, String unit) throws Refusal {
        Written.required("item", facts.item(), LONGEST_ITEM);
        Written.optional("area", facts.area(), LONGEST_AREA);
        Written.optional("remark", facts.remark(), Written.REASON);
        requireCount("times", facts.times());
        requireCount("persons", facts.persons());
        if (facts.minutes() != null) {
            Amounts.notNegative("minutes", facts.minutes());
        }
        if (facts.technician() != null && !licences.has(facts.technician(), unit)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("technician"), "technician");
        }
    }

    private static void requireCount(String name, Integer count) throws Refusal {
        if (count != null && (count < 0 || count > MOST)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field(name), name);
        }
    }

    private Breach.Facts dated(Breach.Facts facts) throws Refusal {
        if (facts.on() != null && facts.on().isAfter(ledger.today(facts.organisation()))) {
            throw Refusal.of(SettlementReason.BOOKED_IN_THE_FUTURE, field("on"));
        }
        return facts.on() != null ? facts : new Breach.Facts(facts.organisation(), facts.party(), facts.item(), facts.area(), facts.region(),
                facts.minutes(), facts.times(), facts.persons(), facts.workDay(), facts.handedOverAt(), facts.severity(), facts.level(),
                facts.caseNumber(), facts.technician(), ledger.today(facts.organisation()), facts.remark());
    }

    private Optional<Breaches.Verdict> judged(Breach.Facts facts) {
        try {
            Breaches.Verdict looked = verdict(decisions.evaluate(TABLE, facts.organisation(), asked(facts)));
            boolean breach = looked.fine() != null ? looked.fine().signum() > 0 : looked.measure() != null || looked.points() != null;
            return breach ? Optional.of(verdict(decisions.decide(TABLE, facts.organisation(), asked(facts), facts.caseNumber())))
                    : Optional.empty();
        } catch (Refusal notAssessed) {
            LOG.debug("{} does not assess {}: {}", facts.organisation(), facts.item(), notAssessed.getMessage());
            return Optional.empty();
        }
    }

    private static Breaches.Verdict verdict(Decision decision) {
        Object fine = decision.outputs().get("fineCny");
        Object points = decision.outputs().get("pointsOff");
        String measure = decision.text("maxMeasure") == null ? decision.text("measure") : decision.text("measure") + ", " + decision.text("maxMeasure");
        return new Breaches.Verdict(fine == null ? null : new BigDecimal(fine.toString()).setScale(2), measure,
                points == null ? null : new BigDecimal(points.toString()).intValue());
    }

    private static Map<String, Object> asked(Breach.Facts facts) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("item", facts.item());
        asked.put("area", facts.area());
        asked.put("region", facts.region());
        asked.put("minutes", facts.minutes());
        asked.put("times", facts.times());
        asked.put("persons", facts.persons());
        asked.put("workDay", facts.workDay());
        asked.put("handedOverAt", facts.handedOverAt());
        asked.put("severity", facts.severity());
        asked.put("level", facts.level());
        asked.values().removeIf(java.util.Objects::isNull);
        return asked;
    }

    private Long take(String source, Breach.Facts facts, String unit, Breaches.Verdict verdict) throws Refusal {
        Long id = breaches.add(source, facts, unit, verdict, CurrentActor.get().id(), clock.instant());
        if (id == null) {
            return null;
        }
        if (verdict.fine() != null && verdict.fine().signum() > 0) {
            ledger.post(new Posting(facts.organisation(), source, EntryKind.PENALTY.key(), facts.party(), verdict.fine().negate(), facts.on(),
                    facts.caseNumber(), facts.item()));
        }
        if (facts.technician() != null && verdict.points() != null) {
            licences.deduct(facts.organisation(), facts.technician(), verdict.points());
        }
        Map<String, Object> payload = new HashMap<>(Map.of("item", facts.item(), "party", facts.party().toString()));
        payload.put("fineCny", verdict.fine() == null ? null : verdict.fine().toPlainString());
        payload.put("measure", verdict.measure());
        payload.put("pointsOff", verdict.points());
        record(facts.organisation(), facts.caseNumber(), "breach.assessed", payload);
        return id;
    }

    private void record(String organisation, String caseNumber, String kind, Map<String, ?> payload) {
        audit.record(caseNumber == null ? AuditTrail.ofOrganisation(organisation) : AuditTrail.ofCase(caseNumber), kind, payload);
    }
}
