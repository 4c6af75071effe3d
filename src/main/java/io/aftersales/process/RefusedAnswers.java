package io.aftersales.process;

import java.util.Optional;

import io.aftersales.shared.Refusal;

/** Carries a refusal through the engine, whose listeners may throw unchecked exceptions only; {@link TaskDesk} unwraps it. */
final class RefusedAnswers extends RuntimeException {

    RefusedAnswers(Refusal refusal) {
        super(refusal.getMessage(), refusal, false, false);
    }

    /** The refusal of a listener or delegate, from whatever depth of the engine it comes. */
    static Optional<Refusal> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
