package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseReason;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.springframework.stereotype.Component;

/** The units that somebody may claim for: those of the own organisation within reach. Any other is as if unknown. */
@Component
class ClaimedUnits {

    private final EquipmentUnits units;
    private final OrganisationService organisations;
    private final Reach reach;

    ClaimedUnits(EquipmentUnits units, OrganisationService organisations, Reach reach) {
        this.units = units;
        this.organisations = organisations;
        this.reach = reach;
    }

    /** @throws Refusal for an organisation out of reach, or a serial that is unknown there or belongs to several models */
    EquipmentUnit require(String organisation, String serialNo, String model) throws Refusal {
        requireOrganisation(organisation);
        if (serialNo == null || serialNo.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("serialNo"));
        }
        List<EquipmentUnit> found = units.findBySerial(List.of(organisation), serialNo).stream()
                .filter(unit -> model == null || model.isBlank() || unit.model().equals(model))
                .filter(unit -> reach.covers(unit.responsibleUnit())).toList();
        if (found.size() != 1) {
            throw found.isEmpty() ? Refusal.of(CaseReason.UNKNOWN_SERIAL, field("serialNo"), serialNo)
                    : Refusal.of(InputReason.REQUIRED, field("model"));
        }
        return found.get(0);
    }

    /** The unit that is responsible: the one that is named, else head office. */
    String office(String organisation, String unitId) throws Refusal {
        requireOrganisation(organisation);
        if (unitId == null || unitId.isBlank()) {
            return organisations.headOffice(organisation).id();
        }
        return organisations.unit(unitId).filter(unit -> unit.organisation().equals(organisation) && reach.covers(unit.id()))
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, field("unitId"))).id();
    }

    void requireOrganisation(String organisation) throws Refusal {
        if (organisation == null || organisation.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("organisation"));
        }
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
    }
}
