package io.aftersales.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

    /** The processes that people start in Tasklist with a form of their own, and the roles that may. */
    private static final Map<String, Set<Role>> STARTED_BY = Map.of(
            "intake", EnumSet.of(Role.AGENT),
            "parts-request", EnumSet.of(Role.TECHNICIAN, Role.DISPATCHER, Role.SUPERVISOR, Role.PARTS_ACCOUNTANT, Role.WAREHOUSE_KEEPER,
                    Role.BRANCH_MANAGER),
            "project-registration", EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.INSTALL_SUPERVISOR, Role.BRANCH_MANAGER),
            "claim-intake", EnumSet.of(Role.AGENT, Role.TECHNICIAN, Role.WARRANTY_CLERK),
            "extension-intake", EnumSet.of(Role.WARRANTY_CLERK, Role.INSTALL_SUPERVISOR));

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
        List<String> started = STARTED_BY.entrySet().stream().filter(entry -> entry.getValue().contains(role)).map(Map.Entry::getKey).sorted()
                .toList();
        started.forEach(process -> grant(group, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE));
        if (!started.isEmpty()) {
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
