package io.aftersales.decision;

import io.aftersales.shared.Refusal;
import java.util.Map;

import org.springframework.stereotype.Service;

/**
 * The one way to a decision, for the API and the processes alike: facts in, the organisation's table (else the shared
 * one) gives figures, the composer does the arithmetic.
 */
@Service("decisions") // the engine has a bean decisionService of its own
public class DecisionService {

    /**
     * Decides and stores the receipt on the case, in the caller's transaction.
     *
     * @param facts inputs in the names of the catalogue; a fact that is absent is not false
     * @throws Refusal for an unknown decision or organisation, or a fact of the wrong type
     */
    public Decision decide(String key, String organisation, Map<String, ?> facts, String caseNumber) throws Refusal {
        throw new IllegalStateException("not built yet");
    }

    /** Decides without storing a receipt. */
    public Decision evaluate(String key, String organisation, Map<String, ?> facts) throws Refusal {
        throw new IllegalStateException("not built yet");
    }
}
