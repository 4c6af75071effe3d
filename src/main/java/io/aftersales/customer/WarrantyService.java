package io.aftersales.customer;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a unit is in warranty on a day, by the organisation's table, and why. */
@Service
public class WarrantyService {

    private static final String KEY = "warranty-period";

    private final EquipmentUnits units;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Reach reach;
    private final Clock clock;

    WarrantyService(EquipmentUnits units, DecisionService decisions, OrganisationService organisations, Reach reach, Clock clock) {
        this.units = units;
        this.decisions = decisions;
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * @param organisation null where the serial tells
     * @param model        null where the serial tells
     * @param on           as the client wrote it; null for today in the organisation's zone
     * @throws Refusal not found, ambiguous, or a date that is none
     */
    @Transactional(readOnly = true)
    public Verdict warranty(String serialNo, String organisation, String model, String on) throws Refusal {
        EquipmentUnit unit = unit(serialNo, organisation, model);
        LocalDate day = on == null || on.isBlank() ? LocalDate.now(clock.withZone(organisations.zone(unit.organisation())))
                : UnitFacts.day(on.strip(), "on");
        Decision decision = decisions.evaluate(KEY, unit.organisation(), WarrantyFacts.of(unit, day));
        return new Verdict(unit, day, decision);
    }

    private EquipmentUnit unit(String serialNo, String organisation, String model) throws Refusal {
        List<String> within = organisations.organisations().stream().map(Organisation::id)
                .filter(id -> (organisation == null || organisation.equals(id)) && reach.coversOrganisation(id)).toList();
        List<EquipmentUnit> found = units.findBySerial(within, serialNo).stream()
                .filter(unit -> (model == null || model.equals(unit.model())) && reach.covers(unit.responsibleUnit())).toList();
        if (found.isEmpty()) {
            throw Refusal.of(InputReason.NOT_FOUND, Refusal.field("serialNo"));
        }
        if (found.size() > 1) {
            String where = found.stream().map(unit -> unit.organisation() + " " + unit.model()).distinct().collect(Collectors.joining(", "));
            throw Refusal.of(CustomerReason.SERIAL_AMBIGUOUS, Refusal.field("serialNo"), serialNo, where);
        }
        return found.get(0);
    }

    /** @param on the day asked for */
    public record Verdict(EquipmentUnit unit, LocalDate on, Decision decision) {
    }
}
