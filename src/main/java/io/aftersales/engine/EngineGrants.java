package io.aftersales.engine;

import java.util.EnumSet;
import java.util.Set;

import io.aftersales.organisation.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** What the engine lets people do beyond the tasks that are offered to their groups. */
@Component
class EngineGrants {

    /** The start form by which people report a fault in Tasklist. */
    private static final String INTAKE = "intake";
    /** The start form by which people order parts. */
    private static final String PARTS_REQUEST = "parts-request";
    private static final Set<Role> ORDER_PARTS = EnumSet.of(Role.TECHNICIAN, Role.DISPATCHER, Role.SUPERVISOR, Role.PARTS_ACCOUNTANT,
            Role.WAREHOUSE_KEEPER, Role.BRANCH_MANAGER);

    private final AuthorizationService authorizations;

    EngineGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Tasklist, the names of processes, and the own profile; the gateway lets nobody ask for another person's. */
    void everybody() {
        global(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        global(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        global(Resources.USER, Authorization.ANY, Permissions.READ);
    }

    void everybodyReads(String filter) {
        global(Resources.FILTER, filter, Permissions.READ);
    }

    /** @param filter the role's filter; null where it has none */
    void forGroup(String group, Role role, String filter) {
        if (filter != null) {
            grant(group, Resources.FILTER, filter, Permissions.READ);
        }
        if (role == Role.AGENT) {
            grant(group, Resources.PROCESS_DEFINITION, INTAKE, Permissions.CREATE_INSTANCE);
            grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        }
        if (ORDER_PARTS.contains(role)) {
            grant(group, Resources.PROCESS_DEFINITION, PARTS_REQUEST, Permissions.CREATE_INSTANCE);
            grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        }
    }

    private void global(Resource resource, String id, Permission permission) {
        if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).resourceType(resource)
                .resourceId(id).count() == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            save(grant, resource, id, permission);
        }
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        save(grant, resource, id, permission);
    }

    private void save(Authorization grant, Resource resource, String id, Permission permission) {
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }
}
