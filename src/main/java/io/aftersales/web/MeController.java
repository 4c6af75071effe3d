package io.aftersales.web;

import java.util.List;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in, and what the console needs to know of them. */
@RestController
class MeController {

    private final StaffService staff;
    private final OrganisationService organisations;

    MeController(StaffService staff, OrganisationService organisations) {
        this.staff = staff;
        this.organisations = organisations;
    }

    @GetMapping("/api/me")
    Me me() {
        Actor actor = CurrentActor.get();
        return staff.known(actor.id()).map(this::person)
                .orElseGet(() -> new Me(actor.id(), actor.id(), "machine", actor.organisation(), List.of(), List.of(), "en"));
    }

    private Me person(Person person) {
        List<Place> units = person.assignments().stream()
                .map(assignment -> organisations.unit(assignment.unitId())).flatMap(java.util.Optional::stream).distinct()
                .map(Place::of).toList();
        List<String> roles = person.administersPlatform() ? List.of(Role.ADMINISTRATOR.key())
                : person.assignments().stream().map(assignment -> assignment.role().key()).distinct().toList();
        return new Me(person.id(), person.name(), "person", person.organisation(), units, roles, person.language());
    }

    /**
     * @param kind         person or machine
     * @param organisation null for who administers the whole platform
     */
    record Me(String id, String name, String kind, String organisation, List<Place> units, List<String> roles, String language) {
    }

    record Place(String id, String kind, Text name) {

        private static Place of(Unit unit) {
            return new Place(unit.id(), unit.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), unit.name());
        }
    }
}
