package io.aftersales.warranty;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.dispatch.PartGuarantees;
import io.aftersales.dispatch.VisitEnded;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.partsorder.FittedParts;
import io.aftersales.servicecase.InstalledBase;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The warranty that a part has of its own once it was repaired or put in, by a claim or by an ordinary repair (RAC-20): it
 * begins when the customer signs off the work, and a later repair or claim for the part sees it.
 */
@Component
class RepairGuarantees implements PartGuarantees {

    private static final String SOLVED = "solved";
    private static final String BY_REPAIR = "repair-warranty";

    private final RepairedParts repaired;
    private final FittedParts fitted;
    private final EquipmentUnits units;
    private final ServiceCases cases;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    RepairGuarantees(RepairedParts repaired, FittedParts fitted, EquipmentUnits units, ServiceCases cases, DecisionService decisions,
                     OrganisationService organisations, AuditTrail audit, Clock clock) {
        this.repaired = repaired;
        this.fitted = fitted;
        this.units = units;
        this.cases = cases;
        this.decisions = decisions;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void ended(VisitEnded visit) {
        List<String> parts = SOLVED.equals(visit.outcome()) ? fitted.ofRepair(visit.caseNumber()) : List.of();
        Optional<EquipmentUnit> unit = parts.isEmpty() ? Optional.empty() : unit(cases.existing(visit.caseNumber()));
        if (unit.isEmpty()) {
            return;
        }
        try {
            for (String part : parts) {
                begin(unit.get(), part, visit.caseNumber());
            }
        } catch (Refusal refusal) {
            throw new IllegalStateException("no warranty for what was fitted in " + visit.caseNumber(), refusal);
        }
    }

    /** Begins today, once per case and part. */
    void begin(EquipmentUnit unit, String partCode, String caseNumber) throws Refusal {
        LocalDate today = today(unit.organisation());
        if (repaired.known(unit.id(), partCode, caseNumber)) {
            return;
        }
        Length length = length(unit.organisation(), today, caseNumber);
        repaired.repaired(unit.id(), partCode, today, length.days(), caseNumber);
        audit.record(AuditTrail.ofCase(caseNumber), "part.guaranteed", Map.of("part", partCode, "until", today.plusDays(length.days()).toString(),
                "receipt", length.receipt()));
    }

    private record Length(int days, String receipt) {
    }

    /** By the table of warranties where it knows of repairs, else by the limits of claims. */
    private Length length(String organisation, LocalDate today, String caseNumber) throws Refusal {
        Map<String, Object> facts = Map.of("repairClosedDate", today.toString(), "checkDate", today.toString());
        if (BY_REPAIR.equals(decisions.evaluate("warranty-period", organisation, facts).text("basis"))) {
            Decision period = decisions.decide("warranty-period", organisation, facts, caseNumber);
            return new Length((int) ChronoUnit.DAYS.between(today, period.date("warrantyEnd")), period.receiptId());
        }
        Decision limits = decisions.decide("claim-limits", organisation, Map.of("channel", "clerk"), caseNumber);
        return new Length(Integer.parseInt(limits.text("repairedPartDays")), limits.receiptId());
    }

    @Override
    public boolean cover(String caseNumber, List<String> partCodes) {
        ServiceCase repair = cases.existing(caseNumber);
        Optional<EquipmentUnit> unit = partCodes.isEmpty() ? Optional.empty() : unit(repair);
        return unit.isPresent() && partCodes.stream().allMatch(part -> covered(unit.get(), part, today(repair.organisation())));
    }

    private boolean covered(EquipmentUnit unit, String partCode, LocalDate on) {
        return repaired.of(unit.id(), partCode, on).filter(guarantee -> !guarantee.until().isBefore(on)).isPresent();
    }

    private Optional<EquipmentUnit> unit(ServiceCase repair) {
        InstalledBase.Equipment equipment = repair.equipment();
        return equipment == null ? Optional.empty() : units.findBySerial(List.of(repair.organisation()), equipment.serialNo()).stream()
                .filter(unit -> unit.model().equals(equipment.model())).findFirst();
    }

    private LocalDate today(String organisation) {
        return LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
    }
}
