package io.aftersales.engine;

import java.util.List;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.security.EngineLogin;
import io.aftersales.shared.Actor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sets the engine's authenticated user for our own API, and switches the engine's checks on for Tasklist's calls. */
@Component
class EngineAuthentication implements EngineLogin {

    private final IdentityService identities;
    private final StaffService staff;

    EngineAuthentication(@Lazy IdentityService identities, StaffService staff) {
        this.identities = identities;
        this.staff = staff;
    }

    @Override
    public void begin(Actor actor) {
        List<String> groups = staff.known(actor.id()).map(Person::assignments).orElse(List.of()).stream()
                .map(assignment -> OrganisationService.group(assignment.unitId(), assignment.role())).toList();
        List<String> tenants = actor.organisation() == null ? List.of() : List.of(actor.organisation());
        identities.setAuthentication(actor.id(), groups, tenants);
    }

    @Override
    public void beginChecked() {
        EngineChecks.on();
    }

    @Override
    public void end() {
        EngineChecks.off();
        identities.clearAuthentication();
    }
}
