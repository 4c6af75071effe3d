package io.aftersales.process;

import io.aftersales.shared.Refusal;

/** Carries a refusal through the engine, whose listeners may throw unchecked exceptions only; {@link TaskDesk} unwraps it. */
final class RefusedAnswers extends RuntimeException {

    private final transient Refusal refusal;

    RefusedAnswers(Refusal refusal) {
        super(refusal.getMessage(), refusal, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
