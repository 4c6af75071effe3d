package io.aftersales.stock;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Role;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The door to stock: a warehouse of a unit that one does not reach is not there, nor is the catalogue of a foreign organisation. */
@Component
public class StockReach {

    private static final Set<Role> KEEPERS = Set.of(Role.PARTS_ACCOUNTANT, Role.WAREHOUSE_KEEPER, Role.ADMINISTRATOR);
    private static final Set<Role> CATALOGUERS = Set.of(Role.PARTS_ACCOUNTANT, Role.ADMINISTRATOR);

    private final Warehouses warehouses;
    private final Reach reach;
    private final OrganisationService organisations;

    StockReach(Warehouses warehouses, Reach reach, OrganisationService organisations) {
        this.warehouses = warehouses;
        this.reach = reach;
        this.organisations = organisations;
    }

    /** A warehouse within reach. */
    public record Warehouse(Place place, String organisation, String unitId) {
    }

    /** @throws Refusal not found, for what is no warehouse within reach */
    public Warehouse require(String text) throws Refusal {
        return warehouse(text, null, null);
    }

    /** @throws Refusal that names the field, for what is no warehouse within reach in which the actor keeps stock */
    public Warehouse requireKept(String field, String text) throws Refusal {
        return warehouse(text, field, KEEPERS);
    }

    private Warehouse warehouse(String text, String field, Set<Role> roles) throws Refusal {
        Refusal none = field == null ? Refusal.of(InputReason.NOT_FOUND)
                : Refusal.of(StockReason.UNKNOWN_PLACE, Refusal.field(field), String.valueOf(text));
        Place place;
        try {
            place = Place.parse("place", text);
        } catch (Refusal unreadable) {
            throw none;
        }
        if (!place.isWarehouse()) {
            throw none;
        }
        Warehouses.Owner owner = warehouses.owner(place).orElseThrow(() -> none);
        if (roles == null ? !reach.covers(owner.unitId()) : !reach.coversAs(owner.unitId(), roles)) {
            throw none;
        }
        return new Warehouse(place, owner.organisation(), owner.unitId());
    }

    /** The organisation that is asked for, else the actor's own. @throws Refusal for a foreign one, or where none is said */
    public String organisation(String asked) throws Refusal {
        Actor actor = CurrentActor.get();
        String organisation = asked == null || asked.isBlank() ? actor.organisation() : asked;
        if (organisation == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("organisation"), "organisation");
        }
        reach.requireOrganisation(organisation);
        if (!organisations.exists(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        return organisation;
    }

    /** The catalogue is kept by head office: one code, one name for all (CAC-131). */
    public String keptCatalogue(String asked) throws Refusal {
        String organisation = organisation(asked);
        if (!reach.coversAs(organisations.headOffice(organisation).id(), CATALOGUERS)) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        return organisation;
    }

    Reach.Condition units(String column) {
        return reach.units(column);
    }
}
