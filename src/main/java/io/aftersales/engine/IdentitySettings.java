package io.aftersales.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Names of ours for users, groups and tenants, and no rights in the engine but those that we grant. */
@Component
class IdentitySettings extends AbstractProcessEnginePlugin {

    /** {@code dispatcher.central-ac.south}, {@code central-ac.south.dispatcher}, {@code camunda-admin}. */
    private static final String NAMES = "[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(NAMES);
        configuration.setResourceAuthorizationProvider(new OnlyTasks());
        // claim and complete, but not assign to others or change dates
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
    }

    /** Candidates and assignees get rights on their tasks; the engine's other defaults let people edit their own account. */
    private static final class OnlyTasks extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newUser(User user) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newGroup(Group group) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTenant(Tenant tenant) {
            return null;
        }

        @Override
        public AuthorizationEntity[] groupMembershipCreated(String groupId, String userId) {
            return null;
        }

        @Override
        public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newFilter(Filter filter) {
            return null;
        }

        /** Groups are offered a task once, when it is created: there is nothing yet to be found and added to. */
        @Override
        protected AuthorizationEntity getGrantAuthorizationByGroupId(String groupId, Resource resource, String resourceId) {
            return null;
        }

        /** Nor has the person whose task it is from its creation on a right that is older than the task. */
        @Override
        protected AuthorizationEntity getGrantAuthorizationByUserId(String userId, Resource resource, String resourceId) {
            TaskEntity task = Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, resourceId);
            boolean stored = task == null || task.getRevision() > 0;
            return stored ? super.getGrantAuthorizationByUserId(userId, resource, resourceId) : null;
        }
    }
}
