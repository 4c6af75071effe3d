package io.aftersales.policy;

import io.aftersales.shared.Reason;

/** Why a question is not kept. */
public enum PolicyReason implements Reason {
    /** The caller keeps another question under this name. */
    NAME_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    PolicyReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
