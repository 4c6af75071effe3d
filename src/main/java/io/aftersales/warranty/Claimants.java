package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.customer.EquipmentUnit;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.InstalledBase;
import io.aftersales.settlement.Party;
import io.aftersales.shared.Refusal;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Who may claim for a unit: an outlet of its organisation, the dealer that installed it, its owner. */
@Component
class Claimants {

    private final InstalledBase archive;
    private final OrganisationService organisations;
    private final Reach reach;

    Claimants(InstalledBase archive, OrganisationService organisations, Reach reach) {
        this.archive = archive;
        this.organisations = organisations;
        this.reach = reach;
    }

    /** @param given the party as it was entered, or {@link ClaimParties#OWNER}; null for the one that the channel tells */
    String of(String channel, String given, EquipmentUnit unit) throws Refusal {
        Optional<Party> party = given == null || given.isBlank() ? byChannel(channel, unit) : named(given.strip(), unit);
        return party.filter(one -> may(one, unit)).map(Party::toString)
                .orElseThrow(() -> Refusal.of(WarrantyReason.UNKNOWN_CLAIMANT, field("claimant")));
    }

    private Optional<Party> byChannel(String channel, EquipmentUnit unit) {
        return switch (channel) {
            case "outlet" -> Optional.of(Party.unit(unit.responsibleUnit()));
            case "dealer" -> Optional.ofNullable(unit.installerCode()).map(Party::installer);
            default -> owner(unit).map(Party::customer);
        };
    }

    private Optional<Party> named(String given, EquipmentUnit unit) {
        return ClaimParties.OWNER.equals(given) ? owner(unit).map(Party::customer) : Party.find(given);
    }

    private boolean may(Party party, EquipmentUnit unit) {
        return switch (party.kind()) {
            case UNIT -> organisations.unit(party.id()).filter(one -> one.organisation().equals(unit.organisation())).isPresent()
                    && reach.covers(party.id());
            case INSTALLER -> party.id().equals(unit.installerCode());
            case CUSTOMER -> owner(unit).filter(party.id()::equals).isPresent();
            default -> false;
        };
    }

    Optional<String> owner(EquipmentUnit unit) {
        return archive.findBySerial(unit.organisation(), unit.serialNo()).stream().filter(one -> one.model().equals(unit.model()))
                .map(InstalledBase.Equipment::customerNo).filter(java.util.Objects::nonNull).findFirst();
    }
}
