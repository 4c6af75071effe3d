package io.aftersales.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.aftersales.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** How the workflows of the cases speak to the engine: a message starts a case's process, others reach it while it runs. */
@Component
class CaseMessages {

    private final RuntimeService runtime;
    private final EngineAuthority authority;

    CaseMessages(RuntimeService runtime, EngineAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    /**
     * Starts the one top-level instance of a case, which runs up to its first wait in the caller's transaction.
     *
     * @param variables routing facts; at least case number, organisation and responsible unit
     * @throws Refusal what a step on the way refuses
     */
    void start(String message, String caseNumber, Map<String, Object> variables) throws Refusal {
        orRefused(() -> runtime.createMessageCorrelation(message).withoutTenantId().processInstanceBusinessKey(caseNumber)
                .setVariables(variables).correlateStartMessage());
    }

    /**
     * Tells whatever instance of the case waits for the message, its own or one that it called.
     *
     * @param ofTheReaction variables for the event sub-process or activity that reacts
     * @return false where none waits
     * @throws Refusal what a step on the way refuses
     */
    boolean tell(String caseNumber, String message, Map<String, Object> ofTheReaction) throws Refusal {
        return orRefused(() -> correlate(caseNumber, message, ofTheReaction));
    }

    /** As {@link #tell} where no step on the way can refuse. */
    boolean announce(String caseNumber, String message, Map<String, Object> ofTheReaction) {
        return authority.call(() -> correlate(caseNumber, message, ofTheReaction));
    }

    private boolean correlate(String caseNumber, String message, Map<String, Object> ofTheReaction) {
        List<Execution> waiting = runtime.createExecutionQuery().messageEventSubscriptionName(message)
                .processInstanceBusinessKey(caseNumber).list();
        if (waiting.isEmpty()) {
            return false;
        }
        runtime.createMessageCorrelation(message).processInstanceId(waiting.get(0).getProcessInstanceId())
                .setVariablesToTriggeredScope(ofTheReaction).correlateWithResult();
        return true;
    }

    /** What a step of the process refuses reaches whoever caused it. */
    private <T> T orRefused(Supplier<T> command) throws Refusal {
        try {
            return authority.call(command);
        } catch (RuntimeException failure) {
            throw RefusedAnswers.refusalIn(failure).orElseThrow(() -> failure);
        }
    }
}
