package io.aftersales.engine;

import java.util.ArrayList;
import java.util.List;

import io.aftersales.process.AnswersGuard;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * What every human task of every model gets without drawing it: a name in both languages ("派工 / Dispatch technician",
 * since Tasklist shows one name to all) and the guard that lets only checked answers complete it.
 */
@Component
class HumanTasks extends AbstractProcessEnginePlugin {

    private final AnswersGuard guard;

    HumanTasks(AnswersGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new EveryUserTask());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private final class EveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            // built-in listeners run before those of the model
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
            String chinese = ChineseName.of(element);
            if (chinese != null) {
                task.setNameExpression(new FixedValue(chinese + " / " + element.attribute("name")));
            }
        }
    }
}
