package io.aftersales.security;

import java.util.Set;

import io.aftersales.organisation.Role;
import io.aftersales.shared.Actor;

/**
 * Who calls, as known at this very request and not as they were when they logged in.
 *
 * @param roles of the person, or those that a machine's token carries
 */
record Caller(Actor actor, Set<Role> roles) {

    boolean isMachine() {
        return actor.kind() == Actor.Kind.MACHINE;
    }
}
