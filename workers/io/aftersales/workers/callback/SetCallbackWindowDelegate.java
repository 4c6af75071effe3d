package io.aftersales.workers.callback;

import io.aftersales.callback.CallbackService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** By when, or when, the customer is called. */
@Component
class SetCallbackWindowDelegate extends CaseDelegate {

    private final CallbackService callbacks;

    SetCallbackWindowDelegate(CallbackService callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        Instant callAt = callbacks.setWindow(caseNumber, Boolean.TRUE.equals(execution.getVariable(CaseVariables.SOLVED_REMOTELY)));
        execution.setVariable(CaseVariables.CALL_AT, callAt == null ? null : Date.from(callAt));
    }
}
