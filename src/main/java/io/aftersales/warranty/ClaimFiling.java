package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.customer.Checks;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.servicecase.InstalledBase;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Refuses what cannot become a claim, naming the field; otherwise gives it back tidied. Writes nothing. */
@Component
class ClaimFiling {

    private static final Set<String> CHANNELS = Set.of("outlet", "dealer", "clerk", "customer");
    private static final int MOST_LINES = 50;
    private static final int LONGEST_TEXT = 2000;

    private final Claims claims;
    private final Claimants claimants;
    private final CaseReach caseReach;
    private final ServiceCases cases;
    private final InstalledBase archive;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Clock clock;

    ClaimFiling(Claims claims, Claimants claimants, CaseReach caseReach, ServiceCases cases, InstalledBase archive,
                DecisionService decisions, OrganisationService organisations, Clock clock) {
        this.claims = claims;
        this.claimants = claimants;
        this.caseReach = caseReach;
        this.cases = cases;
        this.archive = archive;
        this.decisions = decisions;
        this.organisations = organisations;
        this.clock = clock;
    }

    Filing checked(NewClaim claim, EquipmentUnit unit) throws Refusal {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(claim.organisation()));
        String channel = channel(claim.channel());
        String claimant = claimants.of(channel, claim.claimant(), unit);
        String part = Checks.code("partCode", claim.partCode());
        String fault = Checks.line("fault", claim.fault(), 100);
        LocalDate foundOn = past("foundOn", claim.foundOn(), today);
        if (foundOn == null) {
            throw Refusal.of(InputReason.REQUIRED, field("foundOn"));
        }
        LocalDate firstUse = past("firstUse", claim.firstUse(), today);
        if (firstUse != null && firstUse.isAfter(foundOn)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("firstUse"));
        }
        String cause = cause(claim.organisation(), claim.cause());
        String repair = repair(claim.parent(), unit);
        Decision limits = decisions.evaluate("claim-limits", claim.organisation(), Map.of("channel", channel, "foundOn", foundOn.toString()));
        if (today.isAfter(limits.date("fileBy"))) {
            throw Refusal.of(WarrantyReason.FILED_TOO_LATE, field("foundOn"), limits.text("fileBy"));
        }
        Decision warranty = decisions.evaluate("warranty-period", claim.organisation(),
                archive.warrantyFacts(claim.organisation(), unit.serialNo(), unit.model(), foundOn));
        if ("not-started".equals(warranty.text("status"))) {
            throw Refusal.of(WarrantyReason.BEFORE_ACCEPTANCE, field("serialNo"));
        }
        String earlier = earlier(unit.id(), part, Filing.faultKey(fault), foundOn, limits.date("repeatFrom"));
        return new Filing(channel, claimant, unit.id(), part, fault, text(claim.faultText()), cause, foundOn, firstUse, claim.trialRun(), repair,
                true, earlier, clock.instant(), CurrentActor.get().id());
    }

    private static String channel(String channel) throws Refusal {
        if (channel == null || channel.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("channel"));
        }
        if (!CHANNELS.contains(channel)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("channel"));
        }
        return channel;
    }

    private static LocalDate past(String name, LocalDate day, LocalDate today) throws Refusal {
        if (day != null && day.isAfter(today)) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field(name));
        }
        if (day != null && day.isBefore(io.aftersales.customer.UnitFacts.EARLIEST)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field(name));
        }
        return day;
    }

    /** The words for causes are those of the organisation's table. */
    private String cause(String organisation, String cause) throws Refusal {
        if (cause == null || cause.isBlank()) {
            return null;
        }
        decisions.evaluate("cost-attribution", organisation, Map.of("inWarranty", true, "cause", cause));
        return cause;
    }

    private String repair(String parent, EquipmentUnit unit) throws Refusal {
        if (parent == null || parent.isBlank()) {
            return null;
        }
        try {
            caseReach.require(parent);
        } catch (Refusal outOfReach) {
            throw Refusal.of(WarrantyReason.UNKNOWN_REPAIR, field("parent"));
        }
        ServiceCase repair = cases.existing(parent);
        boolean ofTheUnit = repair.organisation().equals(unit.organisation()) && repair.equipment() != null
                && unit.serialNo().equals(repair.equipment().serialNo()) && "repair".equals(repair.report().kind());
        if (!ofTheUnit) {
            throw Refusal.of(WarrantyReason.UNKNOWN_REPAIR, field("parent"));
        }
        return parent;
    }

    /** @return the earlier claim of which this one is a repeat; null for none */
    private String earlier(long equipmentId, String part, String faultKey, LocalDate foundOn, LocalDate repeatFrom) throws Refusal {
        List<Claim> same = claims.forFault(equipmentId, part, faultKey);
        for (Claim other : same) {
            if (sameOccurrence(other, foundOn)) {
                throw Refusal.of(WarrantyReason.ALREADY_CLAIMED, field("fault"), other.number());
            }
        }
        return same.stream().filter(other -> !other.filing().foundOn().isBefore(repeatFrom)).map(Claim::number).findFirst().orElse(null);
    }

    /** An open claim, or one that was paid and did not end before the fault was found (again). */
    boolean sameOccurrence(Claim other, LocalDate foundOn) {
        return switch (other.state()) {
            case DENIED, WITHDRAWN -> false;
            case SETTLED -> !foundOn.isAfter(LocalDate.ofInstant(other.outcome().endedAt(), organisations.zone(other.organisation())));
            default -> true;
        };
    }

    List<ClaimLine> lines(NewClaim claim) throws Refusal {
        List<NewClaim.Line> given = claim.lines() == null ? List.of() : claim.lines();
        if (given.size() > MOST_LINES) {
            throw Refusal.of(WarrantyReason.TOO_MANY_LINES, field("lines"), MOST_LINES);
        }
        List<ClaimLine> lines = new ArrayList<>();
        for (NewClaim.Line line : given) {
            String at = "lines[" + lines.size() + "].";
            if (line == null || line.costKind() == null) {
                throw Refusal.of(InputReason.REQUIRED, field(at + "costKind"));
            }
            Amounts.currency(at + "currency", line.currency());
            lines.add(ClaimLine.asked(lines.size() + 1, Keys.given(CostKind.class, at + "costKind", line.costKind()),
                    line.partCode() == null || line.partCode().isBlank() ? null : Checks.code(at + "partCode", line.partCode()),
                    Checks.line(at + "description", line.description(), 500), Amounts.positive(at + "amount", line.amount())));
        }
        return lines;
    }

    private static String text(String written) throws Refusal {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > LONGEST_TEXT) {
            throw Refusal.of(InputReason.TOO_LONG, field("faultText"), LONGEST_TEXT);
        }
        if (!Characters.storable(written)) {
            throw Refusal.of(InputReason.MALFORMED, field("faultText"));
        }
        return written.strip();
    }

    static Map<String, Object> told(Filing filing, int lines) {
        Map<String, Object> told = new HashMap<>();
        told.put("channel", filing.channel());
        told.put("claimant", filing.claimant());
        told.put("partCode", filing.partCode());
        told.put("fault", filing.fault());
        told.put("foundOn", filing.foundOn().toString());
        told.put("cause", filing.cause());
        told.put("repeatOf", filing.repeatOf());
        told.put("lines", lines);
        return told;
    }
}
