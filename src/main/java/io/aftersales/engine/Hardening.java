package io.aftersales.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Takes from models and queries every way to run code that is not ours. */
@Component
class Hardening extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    Hardening(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ModelBeans beans = new ModelBeans(context);
        configuration.setExpressionManager(new SafeExpressions(beans));
        configuration.setScriptFactory(new NoScripts());
        configuration.setDmnElProvider(expression -> {
            throw new ProcessEngineException("tables may use FEEL only");
        });
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        listeners.add(new SafeModels(beans));
        configuration.setCustomPreBPMNParseListeners(listeners);
    }
}
