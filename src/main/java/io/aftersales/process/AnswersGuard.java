package io.aftersales.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Stands first among the listeners on {@code complete} of every human task: whoever completes one past {@link TaskDesk},
 * where answers are checked, is turned away, and the task stays open.
 */
@Component
public class AnswersGuard implements TaskListener {

    AnswersGuard() {
    }

    @Override
    public void notify(DelegateTask task) {
        if (!SubmittedAnswers.present(task.getId())) {
            throw new ProcessEngineException("task " + task.getTaskDefinitionKey() + " can only be completed with checked answers");
        }
    }
}
