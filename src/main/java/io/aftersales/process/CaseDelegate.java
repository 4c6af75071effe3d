package io.aftersales.process;

import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A step that the platform takes in a case by itself. A refusal here has no person to hear it but the one whose act led
 * to the step; it undoes that act and reaches them.
 */
public abstract class CaseDelegate implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        try {
            run(execution, (String) execution.getVariable(CaseVariables.CASE_NUMBER));
        } catch (Refusal refusal) {
            throw new RefusedAnswers(refusal);
        }
    }

    /** @throws Refusal where the step cannot be taken */
    protected abstract void run(DelegateExecution execution, String caseNumber) throws Refusal;
}
