package io.aftersales.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.aftersales.organisation.Person;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.shared.Actor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Finds the caller behind an authentication; nobody, once a person was disabled or has another password: their sessions end within seconds. */
@Component
class Callers {

    private final StaffService staff;

    Callers(StaffService staff) {
        this.staff = staff;
    }

    Optional<Caller> of(Authentication authentication) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof Caller machine) {
            return Optional.of(machine);
        }
        String user = authentication.getName();
        return PasswordLogin.stamp(authentication).filter(stamp -> staff.passwordStands(user, stamp)).flatMap(stamp -> staff.known(user))
                .filter(Person::active).map(Callers::caller);
    }

    private static Caller caller(Person person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        person.assignments().forEach(assignment -> roles.add(assignment.role()));
        if (person.administersPlatform()) {
            roles.add(Role.ADMINISTRATOR);
        }
        Optional<Assignment> first = person.assignments().stream().findFirst();
        return new Caller(new Actor(Actor.Kind.PERSON, person.id(), person.organisation(),
                first.map(assignment -> assignment.role().key()).orElse(person.administersPlatform() ? Role.ADMINISTRATOR.key() : null),
                first.map(Assignment::unitId).orElse(null)), roles, person.assignments());
    }
}
