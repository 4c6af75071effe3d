package io.aftersales.callback;

import io.aftersales.shared.Reason;

/** Why a callback is not taken. */
public enum CallbackReason implements Reason {
    SATISFACTION_MISSING(Kind.NOT_ALLOWED);

    private final Kind kind;

    CallbackReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
