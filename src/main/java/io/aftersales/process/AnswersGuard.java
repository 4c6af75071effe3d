package io.aftersales.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Stands first among the listeners on {@code complete} of every human task: whoever completes one past {@link TaskDesk},
 * where answers are checked, is turned away, and the task stays open. A free task becomes that of whoever completes it.
 */
@Component
public class AnswersGuard implements TaskListener {

    AnswersGuard() {
    }

    @Override
    public void notify(DelegateTask task) {
        SubmittedAnswers.Submission submission = SubmittedAnswers.of(task.getId());
        if (submission == null) {
            throw new ProcessEngineException("task " + task.getTaskDefinitionKey() + " can only be completed with checked answers");
        }
        if (task.getAssignee() == null && submission.person() != null) {
            task.setAssignee(submission.person());
        }
    }
}
