package io.aftersales.warranty;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.servicecase.InstalledBase;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.servicecase.Warranty;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the tables say about a claim before anybody decides: the entitlement, the remedy, the limits. Recorded whatever it is. */
@Service
@Transactional
public class ClaimAssessment {

    private final Claims claims;
    private final RepairedParts repaired;
    private final EquipmentUnits units;
    private final InstalledBase archive;
    private final ServiceCases cases;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimAssessment(Claims claims, RepairedParts repaired, EquipmentUnits units, InstalledBase archive, ServiceCases cases,
                    DecisionService decisions, ClockService clocks, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.repaired = repaired;
        this.units = units;
        this.archive = archive;
        this.cases = cases;
        this.decisions = decisions;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the unit, or the part repaired before, was in warranty on the day the fault was found. */
    public void computeEntitlement(String number) throws Refusal {
        Claim claim = claims.get(number);
        Filing filing = claim.filing();
        Decision decision = decisions.decide("warranty-period", claim.organisation(), unitFacts(claim), number);
        if (!"in-warranty".equals(decision.text("status"))) {
            Optional<RepairedParts.Guarantee> guarantee = repaired.of(filing.equipmentId(), filing.partCode(), filing.foundOn());
            if (guarantee.isPresent() && !guarantee.get().until().isBefore(filing.foundOn())) {
                ofThePart(claim, decision, guarantee.get());
                return;
            }
        }
        entitle(claim, new Entitlement(decision.text("status"), decision.date("warrantyEnd"), decision.text("basis"), decision.receiptId()));
    }

    /** The unit is not covered, a part that was repaired has its own warranty (RAC-20): the table says so where it knows of repairs. */
    private void ofThePart(Claim claim, Decision ofTheUnit, RepairedParts.Guarantee guarantee) throws Refusal {
        Map<String, Object> facts = new HashMap<>();
        facts.put("repairClosedDate", guarantee.repairedOn().toString());
        facts.put("repairWarrantyDays", guarantee.days());
        facts.put("checkDate", claim.filing().foundOn().toString());
        Decision ofThePart = decisions.decide("warranty-period", claim.organisation(), facts, claim.number());
        boolean known = "repair-warranty".equals(ofThePart.text("basis"));
        entitle(claim, new Entitlement("in-warranty", guarantee.until(), "repair-warranty",
                known ? ofThePart.receiptId() : ofTheUnit.receiptId()));
    }

    private Map<String, Object> unitFacts(Claim claim) {
        EquipmentUnit unit = units.find(claim.filing().equipmentId()).orElseThrow();
        return archive.warrantyFacts(claim.organisation(), unit.serialNo(), unit.model(), claim.filing().foundOn());
    }

    private void entitle(Claim claim, Entitlement entitlement) throws Refusal {
        claim.entitle(entitlement);
        claims.save(claim);
        ServiceCase file = cases.existing(claim.number());
        file.judgeWarranty(new Warranty(entitlement.status(), entitlement.end(), entitlement.basis()));
        cases.save(file);
        Map<String, Object> payload = new HashMap<>();
        payload.put("status", entitlement.status());
        payload.put("end", entitlement.end() == null ? null : entitlement.end().toString());
        payload.put("basis", entitlement.basis());
        payload.put("receipt", entitlement.receiptId());
        audit.record(AuditTrail.ofCase(claim.number()), "claim.entitlementComputed", payload);
    }

    /** What the customer may ask for (FLT-19 to FLT-22); starts the clock of the decision. */
    public void proposeRemedy(String number) throws Refusal {
        Claim claim = claims.get(number);
        Filing filing = claim.filing();
        Map<String, Object> facts = new HashMap<>();
        put(facts, "firstUse", filing.firstUse() == null ? null : filing.firstUse().toString());
        facts.put("foundOn", filing.foundOn().toString());
        put(facts, "cause", filing.cause());
        put(facts, "feePaid", feePaid(claim));
        Decision decision = decisions.decide("refund-exchange", claim.organisation(), facts, number);
        claim.propose(new Claim.Proposal(Keys.stored(Remedy.class, decision.text("remedy")), decision.date("until")));
        claims.save(claim);
        Map<String, Object> payload = new HashMap<>();
        payload.put("remedy", decision.text("remedy"));
        payload.put("receipt", decision.receiptId());
        audit.record(AuditTrail.ofCase(number), "claim.remedyProposed", payload);
        startDecision(number);
    }

    /** Whether the service fee covers the day of the finding; null where nothing is known of a fee. */
    Boolean feePaid(Claim claim) {
        Object until = unitFacts(claim).get("feePaidUntil");
        return until == null ? null : Boolean.valueOf(!LocalDate.parse(until.toString()).isBefore(claim.filing().foundOn()));
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    /** The clerk's time begins, also after the claimant answered. */
    void startDecision(String number) throws Refusal {
        Decision limits = limits(claims.get(number));
        clocks.start(number, Targets.DECIDE, clock.instant(), limits.instant("decideBy"), limits.receiptId());
    }

    /** The limits of this claim as of now. */
    Decision limits(Claim claim) throws Refusal {
        return decisions.decide("claim-limits", claim.organisation(), Map.of("channel", claim.filing().channel(),
                "foundOn", claim.filing().foundOn().toString(), "at", clock.instant().toString()), claim.number());
    }
}
