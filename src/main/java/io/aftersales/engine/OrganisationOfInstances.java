package io.aftersales.engine;

import io.aftersales.process.CaseVariables;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Stamps every instance with its organisation as tenant: the models are shared, but a row without a tenant would be seen
 * by everybody.
 */
@Component
class OrganisationOfInstances extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new Provider());
    }

    private static final class Provider implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            DelegateExecution caller = context.getSuperExecution();
            if (caller != null) {
                return caller.getTenantId();
            }
            Object organisation = context.getVariables() == null ? null : context.getVariables().get(CaseVariables.ORGANISATION);
            return organisation == null ? ofThePerson() : organisation.toString();
        }

        /** A person who starts a process by hand starts it for the own organisation. */
        private static String ofThePerson() {
            Authentication person = Context.getCommandContext().getAuthentication();
            List<String> tenants = person == null ? null : person.getTenantIds();
            if (tenants == null || tenants.size() != 1) {
                throw new ProcessEngineException("an instance needs the organisation that it runs for");
            }
            return tenants.get(0);
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
            return context.getExecution() == null ? null : context.getExecution().getTenantId();
        }
    }
}
