package io.aftersales.organisation;

import io.aftersales.organisation.Person.Assignment;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.Collection;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Whom the current actor may see and change. Within an organisation everybody knows who works where; how to reach somebody is told
 * to those who reach the unit, and somebody is changed by those only who administer every unit on which that person has a role.
 */
@Component
class StaffReach {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

    private final People people;
    private final OrganisationTables tables;
    private final Reach reach;
    private final AccessAttempts attempts;

    StaffReach(People people, OrganisationTables tables, Reach reach, AccessAttempts attempts) {
        this.people = people;
        this.tables = tables;
        this.reach = reach;
        this.attempts = attempts;
    }

    /** @throws Refusal not found, where there is no such person within the current actor's organisation */
    Person require(String id) throws Refusal {
        Person person = people.find(id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!person.administersPlatform()) {
            reach.requireOrganisation(person.organisation());
        } else if (!isPlatformAdministrator()) {
            // nobody but themselves and their like see those above all organisations
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        return person;
    }

    /** The person without mail address and telephone number where the current actor reaches none of the person's units. */
    Person shown(Person person) {
        boolean near = person.administersPlatform() || person.id().equals(CurrentActor.get().id())
                || person.assignments().stream().anyMatch(held -> reach.covers(held.unitId()))
                || tables.tree().headOffice(person.organisation()).filter(unit -> reach.covers(unit.id())).isPresent();
        return near ? person : new Person(person.id(), person.organisation(), person.name(), null, null, person.language(), person.active(),
                person.assignments());
    }

    /** Before a change of what a person is, or of the password: else whoever administers an outlet could become its general manager. */
    void requireAdministered(Person person) throws Refusal {
        if (person.administersPlatform() || person.id().equals(CurrentActor.get().id())) {
            return;
        }
        boolean all = person.assignments().isEmpty()
                ? tables.tree().headOffice(person.organisation()).filter(unit -> reach.coversAs(unit.id(), ADMINISTRATORS)).isPresent()
                : person.assignments().stream().allMatch(held -> reach.coversAs(held.unitId(), ADMINISTRATORS));
        if (!all) {
            attempts.refused("person " + person.id());
            throw Refusal.of(OrganisationReason.ABOVE_OWN_REACH);
        }
    }

    /** Before roles are given. */
    void requireGivable(String id, String organisation, Collection<Assignment> assignments) throws Refusal {
        requireAdministered(id, organisation, assignments);
        if (assignments.stream().anyMatch(wanted -> wanted.role().isOfHeadOffice()
                && tables.tree().headOffice(organisation).filter(unit -> unit.id().equals(wanted.unitId())).isEmpty())) {
            throw Refusal.of(OrganisationReason.ROLE_OF_HEAD_OFFICE, Refusal.field("roles"));
        }
    }

    /** Before roles are withdrawn. */
    void requireAdministered(String id, String organisation, Collection<Assignment> assignments) throws Refusal {
        for (Assignment assignment : assignments) {
            if (!assignment.unitId().startsWith(organisation + ".")) {
                throw Refusal.of(OrganisationReason.NOT_A_UNIT, Refusal.field("roles"));
            }
            if (!reach.coversAs(assignment.unitId(), ADMINISTRATORS)) {
                attempts.refused("role " + OrganisationService.group(assignment.unitId(), assignment.role()) + " of " + id);
                throw Refusal.of(OrganisationReason.ABOVE_OWN_REACH);
            }
        }
    }

    private boolean isPlatformAdministrator() {
        return people.known(CurrentActor.get().id()).filter(Person::administersPlatform).isPresent();
    }
}
