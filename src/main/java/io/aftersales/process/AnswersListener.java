package io.aftersales.process;

import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * A task's own listener on {@code complete}: takes the checked answers to the one service that stores them. A refusal of
 * that service reaches the person who completes the task, and the task stays open.
 */
public abstract class AnswersListener implements TaskListener {

    @Override
    public final void notify(DelegateTask task) {
        try {
            answered(task, Answers.of(task));
        } catch (Refusal refusal) {
            throw new RefusedAnswers(refusal);
        }
    }

    /** @throws Refusal where the business does not take the answers; nothing may have been written before */
    protected abstract void answered(DelegateTask task, Answers answers) throws Refusal;
}
