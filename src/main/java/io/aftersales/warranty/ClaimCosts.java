package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.settlement.Party;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.task.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who bears what was approved: the table cost-attribution says who pays, the table claim-shares in which shares; people may divide otherwise. */
@Service
@Transactional
public class ClaimCosts {

    private static final List<String> BEARERS = List.of("customer", "outlet", "maker", "supplier", "carrier");

    private final Claims claims;
    private final ClaimAssessment assessment;
    private final EquipmentUnits units;
    private final ClaimParties parties;
    private final OrganisationService organisations;
    private final DecisionService decisions;
    private final AuditTrail audit;

    ClaimCosts(Claims claims, ClaimAssessment assessment, EquipmentUnits units, ClaimParties parties, OrganisationService organisations,
               DecisionService decisions, AuditTrail audit) {
        this.claims = claims;
        this.assessment = assessment;
        this.units = units;
        this.parties = parties;
        this.organisations = organisations;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** How a line is divided. */
    public record Split(Integer line, BigDecimal customer, BigDecimal outlet, BigDecimal maker, BigDecimal supplier, BigDecimal carrier) {
    }

    /** Who pays each approved line (CAC-28, CAC-30, ELE-26, FLT-22, FLT-120), and the shares that follow. */
    public void attribute(String number) throws Refusal {
        Claim claim = claims.get(number);
        claim.settle();
        for (ClaimLine line : claim.lines()) {
            if (line.granted()) {
                Decision payer = decisions.decide("cost-attribution", claim.organisation(), facts(claim, line), number);
                claim.attribute(line.no(), new ClaimLine.Payer(payer.text("payer"), payer.text("mode"), payer.receiptId()));
            }
        }
        claims.save(claim);
        record(number, "claim.costAttributed", Map.of("payers", claim.lines().stream().filter(ClaimLine::granted).map(line ->
                ClaimDecisions.payload("line", line.no(), "payer", line.payer().party(), "receipt", line.payer().receiptId())).toList()));
    }

    private Map<String, Object> facts(Claim claim, ClaimLine line) throws Refusal {
        Map<String, Object> facts = new HashMap<>();
        facts.put("inWarranty", claim.covered());
        facts.put("lossCny", line.approved());
        if (claim.decided().cause() != null) {
            facts.put("cause", claim.decided().cause());
        }
        if (claim.filing().trialRun() != null) {
            facts.put("trialRun", claim.filing().trialRun());
        }
        Boolean feePaid = assessment.feePaid(claim);
        if (feePaid != null) {
            facts.put("feePaid", feePaid);
        }
        return facts;
    }

    /** The shares by the table, by line; a line whose liability is open is not among them. */
    @Transactional(readOnly = true)
    public Map<Integer, Shares> proposed(String number) throws Refusal {
        Claim claim = claims.get(number);
        Map<Integer, Shares> proposed = new HashMap<>();
        for (ClaimLine line : claim.lines()) {
            if (line.granted()) {
                Map<String, Object> facts = new HashMap<>();
                facts.put("goodwill", line.goodwill());
                if (line.payer() != null && line.payer().party() != null) {
                    facts.put("payer", line.payer().party());
                }
                if (claim.decided().cause() != null) {
                    facts.put("cause", claim.decided().cause());
                }
                Object percents = decisions.evaluate("claim-shares", claim.organisation(), facts).outputs().get("percents");
                if (percents instanceof Map<?, ?> found) {
                    proposed.put(line.no(), Shares.divided(line.approved(),
                            BEARERS.stream().map(bearer -> Integer.valueOf(found.get(bearer).toString())).toList()));
                }
            }
        }
        return proposed;
    }

    /** The party behind the outlet's share: the installer for what was installed or designed badly (CAC-28), else the outlet. */
    @Transactional(readOnly = true)
    public String outletParty(String number) throws Refusal {
        Claim claim = claims.get(number);
        EquipmentUnit unit = units.find(claim.filing().equipmentId()).orElseThrow();
        boolean installer = claim.lines().stream().anyMatch(line -> line.payer() != null && "installer".equals(line.payer().party()));
        if (installer && unit.installerCode() != null) {
            return Party.installer(unit.installerCode()).toString();
        }
        String claimant = claim.filing().claimant();
        return claimant.startsWith("customer:") ? Party.unit(unit.responsibleUnit()).toString() : claimant;
    }

    /**
     * Divides every approved line.
     *
     * @param why required where it is not as the table proposes
     * @throws Refusal for a line that is missing, shares that do not sum to it, a share that nobody bears, or a party that is not known
     */
    public void split(String number, List<Split> splits, String outletParty, String supplierCode, String carrierCode, String why) throws Refusal {
        Claim claim = claims.get(number);
        Map<Integer, Shares> proposed = proposed(number);
        Bearers bearers = new Bearers(outlet(claim, outletParty), outside(claim, ClaimParties.SUPPLIER, supplierCode, Party::supplier),
                outside(claim, ClaimParties.CARRIER, carrierCode, Party::carrier));
        List<Integer> done = new ArrayList<>();
        boolean otherwise = false;
        for (Split split : splits) {
            String at = "shares[" + done.size() + "].";
            ClaimLine line = claim.lines().stream().filter(one -> split.line() != null && one.no() == split.line() && one.granted()).findFirst()
                    .orElseThrow(() -> Refusal.of(WarrantyReason.LINE_UNKNOWN, field(at + "line"), String.valueOf(split.line())));
            if (done.contains(line.no())) {
                throw Refusal.of(WarrantyReason.LINE_TWICE, field(at + "line"));
            }
            Shares shares = shares(split, at);
            claim.split(line.no(), shares, bearers, at);
            done.add(line.no());
            otherwise |= !proposed.containsKey(line.no()) || !shares.sameAs(proposed.get(line.no()));
        }
        for (ClaimLine line : claim.lines()) {
            if (line.granted() && !done.contains(line.no())) {
                throw Refusal.of(WarrantyReason.LINE_UNDECIDED, field("shares"), line.no());
            }
        }
        if (otherwise) {
            Claim.requireText(why, "why");
        }
        claim.splitBecause(otherwise ? why : null);
        claims.save(claim);
        record(number, "claim.shared", ClaimDecisions.payload("why", otherwise ? why : null, "lines", claim.lines().stream()
                .filter(ClaimLine::shared).map(ClaimCosts::told).toList()));
    }

    private static Shares shares(Split split, String at) throws Refusal {
        return new Shares(amount(at + "customer", split.customer()), amount(at + "outlet", split.outlet()), amount(at + "maker", split.maker()),
                amount(at + "supplier", split.supplier()), amount(at + "carrier", split.carrier()));
    }

    private static BigDecimal amount(String name, BigDecimal given) throws Refusal {
        return given == null ? BigDecimal.ZERO.setScale(2) : Amounts.notNegative(name, given);
    }

    private String outlet(Claim claim, String party) throws Refusal {
        if (party == null || party.isBlank()) {
            return null;
        }
        return Party.find(party).filter(one -> known(claim, one)).map(Party::toString)
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, field("outletParty")));
    }

    /** A supplier or carrier that the organisation knows; nobody where none is named. */
    private String outside(Claim claim, String kind, String code, Function<String, Party> party) throws Refusal {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!parties.knows(claim.organisation(), kind, code.strip())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field(kind + "Code"));
        }
        return party.apply(code.strip()).toString();
    }

    /** A unit or installer of the claim's organisation; the installer of the unit also where it was never entered. */
    private boolean known(Claim claim, Party party) {
        return switch (party.kind()) {
            case UNIT -> organisations.unit(party.id()).filter(unit -> unit.organisation().equals(claim.organisation())).isPresent();
            case INSTALLER -> parties.knowsInstaller(claim.organisation(), party.id())
                    || party.id().equals(units.find(claim.filing().equipmentId()).orElseThrow().installerCode());
            default -> false;
        };
    }

    /** Who may stand behind the share of a supplier or carrier, by the key of the choice. */
    @Transactional(readOnly = true)
    public Map<String, List<Choice>> outsideBearers(String number) throws Refusal {
        String organisation = claims.get(number).organisation();
        return Map.of("suppliers", parties.suppliers(organisation), "carriers", parties.carriers(organisation));
    }

    /** Who may stand behind the outlet's share; the one whom the table means is always among them. */
    @Transactional(readOnly = true)
    public List<Choice> bearers(String number) throws Refusal {
        List<Choice> bearers = new ArrayList<>(parties.bearers(claims.get(number).organisation()));
        String meant = outletParty(number);
        if (bearers.stream().noneMatch(one -> one.value().equals(meant))) {
            bearers.add(0, Choice.of(meant, Party.find(meant).map(Party::id).orElse(meant)));
        }
        return bearers;
    }

    private static Map<String, Object> told(ClaimLine line) {
        return ClaimDecisions.payload("line", line.no(), "customer", line.shares().customer().toPlainString(), "outlet",
                line.shares().outlet().toPlainString(), "maker", line.shares().maker().toPlainString(), "supplier",
                line.shares().supplier().toPlainString(), "carrier", line.shares().carrier().toPlainString());
    }

    private void record(String number, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }
}
