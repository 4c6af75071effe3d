package io.aftersales.security;

import java.util.List;
import java.util.Set;

import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.Role;
import io.aftersales.shared.Actor;

/**
 * Who calls, as known at this very request and not as they were when they logged in.
 *
 * @param roles       of the person, or those that a machine's token carries
 * @param assignments of the person, highest unit first; none of a machine
 */
record Caller(Actor actor, Set<Role> roles, List<Assignment> assignments) {

    Caller(Actor actor, Set<Role> roles) {
        this(actor, roles, List.of());
    }

    /** The actor in the role by which they may do it: the highest of theirs among these, their first where it is none of them. */
    Actor actingAs(Set<Role> allowed) {
        return assignments.stream().filter(assignment -> allowed.contains(assignment.role())).findFirst()
                .map(assignment -> actor.as(assignment.role().key(), assignment.unitId())).orElse(actor);
    }

    boolean isMachine() {
        return actor.kind() == Actor.Kind.MACHINE;
    }
}
