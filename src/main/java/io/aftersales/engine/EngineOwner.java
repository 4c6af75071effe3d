package io.aftersales.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The engine's web application asks the first visitor to create an administrator, until it has one. Here it has one from the
 * start: a user without a password, who is no person of ours, so that nobody is or becomes it.
 */
@Component
class EngineOwner implements SmartInitializingSingleton {

    private static final String OWNER = "platform";

    private final IdentityService identities;

    EngineOwner(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        if (identities.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            identities.saveGroup(identities.newGroup(Groups.CAMUNDA_ADMIN));
        }
        if (identities.createUserQuery().userId(OWNER).count() == 0) {
            identities.saveUser(identities.newUser(OWNER));
        }
        identities.createMembership(OWNER, Groups.CAMUNDA_ADMIN);
    }
}
