package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.Checks;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.decision.Decision;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a decision: the unit exchanged, the price refunded, the repair ordered, the lines paid, the claim closed. */
@Service
@Transactional
public class ClaimSettlement {

    private final Claims claims;
    private final ClaimAssessment assessment;
    private final Claimants claimants;
    private final UnitExchange exchange;
    private final ClaimPayments payments;
    private final RepairGuarantees guarantees;
    private final EquipmentUnits units;
    private final OrganisationService organisations;
    private final CaseService cases;
    private final CaseFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimSettlement(Claims claims, ClaimAssessment assessment, Claimants claimants, UnitExchange exchange, ClaimPayments payments,
                    RepairGuarantees guarantees, EquipmentUnits units, OrganisationService organisations, CaseService cases, CaseFiles files,
                    AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.assessment = assessment;
        this.claimants = claimants;
        this.exchange = exchange;
        this.payments = payments;
        this.guarantees = guarantees;
        this.units = units;
        this.organisations = organisations;
        this.cases = cases;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is still to be done: exchange, refund, repair or nothing. */
    @Transactional(readOnly = true)
    public String owed(String number) throws Refusal {
        Claim claim = claims.get(number);
        Remedy decided = claim.decided().remedy() == null ? Remedy.NONE : claim.decided().remedy();
        return switch (decided) {
            case FREE_EXCHANGE -> "exchange";
            case FULL_REFUND_ON_REQUEST -> "refund";
            case FREE_REPAIR, QUOTE, PAID_REPAIR -> claim.filing().repairCase() == null ? "repair" : "nothing";
            case NONE -> "nothing";
        };
    }

    @Transactional(readOnly = true)
    public boolean anythingApproved(String number) throws Refusal {
        return claims.get(number).approved().signum() > 0;
    }

    /**
     * Another unit takes the place of the claimed one; both keep the link (FLT-64).
     *
     * @param loan    a loan unit, which may have been used before
     * @param exFactory of a unit that the archive does not hold yet; null where unknown
     */
    public void exchange(String number, String serialNo, String model, boolean loan, LocalDate exFactory) throws Refusal {
        Claim claim = settling(number);
        Decision limits = assessment.limits(claim);
        EquipmentUnit old = units.find(claim.filing().equipmentId()).orElseThrow();
        long replacement = exchange.exchange(old, new UnitExchange.Replacement(serialNo, model, loan, exFactory,
                limits.text("replacementWarranty"), number));
        claim.replacedBy(replacement, loan);
        claims.save(claim);
        record(number, "claim.unitExchanged", Map.of("serialNo", serialNo, "loan", loan, "warranty", limits.text("replacementWarranty")));
    }

    /** The price was paid back. @param reference of the payment */
    public void refund(String number, LocalDate on, String reference) throws Refusal {
        Claim claim = settling(number);
        if (on == null) {
            throw Refusal.of(InputReason.REQUIRED, field("refundOn"));
        }
        if (on.isAfter(today(claim))) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field("refundOn"));
        }
        claim.refunded(on, Checks.line("reference", reference, 64));
        claims.save(claim);
        record(number, "claim.refunded", Map.of("on", on.toString(), "reference", reference, "amountCny", claim.approved().toPlainString()));
    }

    /** The remedy is a repair and none was done yet: a repair of its own begins, in which a price is agreed on where it is not free. */
    public void orderRepair(String number) throws Refusal {
        Claim claim = claims.get(number);
        EquipmentUnit unit = units.find(claim.filing().equipmentId()).orElseThrow();
        Map<String, Object> facts = new HashMap<>();
        facts.put("faultText", claim.filing().faultText() == null ? claim.filing().fault() : claim.filing().faultText());
        facts.put("model", unit.model());
        CaseService.Opened repair = cases.open(new CaseReport(claim.organisation(), "repair", "web", number, null, unit.serialNo(),
                claimants.owner(unit).orElse(null), null, facts));
        claims.repairedIn(number, repair.caseNumber());
        record(number, "claim.repairOrdered", Map.of("repair", repair.caseNumber()));
    }

    /** Books every approved line, once. */
    public void pay(String number) throws Refusal {
        Claim claim = claims.get(number);
        if (claim.approved().signum() == 0) {
            return;
        }
        for (ClaimLine line : claim.lines()) {
            ClaimLine paid = claim.pay(line.no(), clock.instant());
            if (paid != null) {
                payments.book(claim, paid, today(claim));
            }
        }
        claims.save(claim);
        record(number, "claim.paid", Map.of("amountCny", claim.approved().toPlainString(), "claimant", claim.filing().claimant()));
    }

    /** The claim is over. A part that was repaired under it has a warranty of its own from today (RAC-20). */
    public void close(String number) throws Refusal {
        Claim claim = claims.get(number);
        guarantee(claim);
        claim.close(clock.instant());
        claims.save(claim);
        claims.vacate(number);
        files.close(number, claim.state().key(), null);
        record(number, "claim.closed", Map.of("state", claim.state().key()));
    }

    private void guarantee(Claim claim) throws Refusal {
        Remedy remedy = claim.decided().remedy();
        boolean material = claim.lines().stream().anyMatch(line -> line.granted() && line.costKind() == CostKind.MATERIAL);
        boolean done = claim.filing().repairCase() != null && remedy == Remedy.FREE_REPAIR
                || material && (remedy == Remedy.FREE_REPAIR || remedy == Remedy.NONE);
        if (done) {
            guarantees.begin(units.find(claim.filing().equipmentId()).orElseThrow(), claim.filing().partCode(), claim.number());
        }
    }

    private Claim settling(String number) throws Refusal {
        Claim claim = claims.get(number);
        if (claim.state() == ClaimState.DECIDED) {
            claim.settle();
        }
        return claim;
    }

    private LocalDate today(Claim claim) {
        return LocalDate.ofInstant(clock.instant(), organisations.zone(claim.organisation()));
    }

    private void record(String number, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }
}
