package io.aftersales.engine;

import java.util.List;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/** The decision engine as the platform runs it: FEEL only, each expression parsed once, whoever listens is told what matched. */
public final class DecisionTables {

    private DecisionTables() {
    }

    public static DmnEngine engine(List<DmnDecisionTableEvaluationListener> listeners) {
        return configuration(listeners).buildEngine();
    }

    /** For the process engine, too, which reads every decision when it is deployed. */
    public static DefaultDmnEngineConfiguration configuration(List<DmnDecisionTableEvaluationListener> listeners) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(CachedFeelEngine::new);
        configuration.setCustomPostDecisionTableEvaluationListeners(listeners);
        configuration.getTransformer().getTransformListeners().add(new FeelOnly());
        // the engine knows no times of day: FEEL does
        configuration.getTransformer().getDataTypeTransformerRegistry().addTransformer("time", Variables::untypedValue);
        configuration.setElProvider(expression -> {
            throw new DmnEngineException("only FEEL may be used");
        });
        return configuration;
    }
}
