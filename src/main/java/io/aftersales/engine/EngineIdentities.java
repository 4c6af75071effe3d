package io.aftersales.engine;

import io.aftersales.organisation.IdentityProjection;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Person.Assignment;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Writes organisations, people and roles into the engine as tenants, users, groups and memberships. Users get no password
 * there: nobody logs in to the engine.
 */
@Component
class EngineIdentities implements IdentityProjection {

    private final IdentityService identities;
    private final EngineGrants grants;
    private final RoleFilters filters;

    EngineIdentities(IdentityService identities, EngineGrants grants, RoleFilters filters) {
        this.identities = identities;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void organisationAdded(Organisation organisation) {
        Tenant tenant = identities.newTenant(organisation.id());
        tenant.setName(organisation.name().en());
        Unchecked.run(identities, () -> identities.saveTenant(tenant));
    }

    @Override
    public void personChanged(Person person) {
        Unchecked.run(identities, () -> {
            User user = identities.createUserQuery().userId(person.id()).singleResult();
            if (user == null) {
                user = identities.newUser(person.id());
            }
            user.setFirstName(person.name());
            user.setLastName("");
            identities.saveUser(user);
            if (person.organisation() != null && !isMember(person)) {
                identities.createTenantUserMembership(person.organisation(), person.id());
            }
        });
    }

    @Override
    public void assigned(Person person, Assignment assignment) {
        String id = OrganisationService.group(assignment.unitId(), assignment.role());
        Unchecked.run(identities, () -> {
            if (identities.createGroupQuery().groupId(id).count() == 0) {
                Group group = identities.newGroup(id);
                group.setName(id);
                group.setType(assignment.role().key());
                identities.saveGroup(group);
                grants.forGroup(id, assignment.role(), filters.of(assignment.role()).orElse(null));
            }
            identities.createMembership(person.id(), id);
        });
    }

    @Override
    public void withdrawn(Person person, Assignment assignment) {
        Unchecked.run(identities, () ->
                identities.deleteMembership(person.id(), OrganisationService.group(assignment.unitId(), assignment.role())));
    }

    private boolean isMember(Person person) {
        return identities.createTenantQuery().userMember(person.id()).tenantId(person.organisation()).count() > 0;
    }
}
