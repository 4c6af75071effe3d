package io.aftersales.engine;

import java.util.List;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Puts the platform's decision engine to work: for our own decisions, and for the checks of the process engine at deployment. */
@Configuration
class DecisionTablesConfiguration {

    @Bean
    DmnEngine dmnEngine(List<DmnDecisionTableEvaluationListener> listeners) {
        return DecisionTables.engine(listeners);
    }

    /** The process engine reads every decision at its deployment: by the same rules. */
    @Component
    static class FeelOnlyAtDeployment extends AbstractProcessEnginePlugin {

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            configuration.setDmnEngineConfiguration(DecisionTables.configuration(List.of()));
        }
    }
}
