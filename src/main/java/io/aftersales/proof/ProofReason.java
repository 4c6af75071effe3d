package io.aftersales.proof;

import io.aftersales.shared.Reason;

/** Why nothing is anchored or erased. */
public enum ProofReason implements Reason {
    NOT_AN_ADDRESS(Kind.NOT_ALLOWED);

    private final Kind kind;

    ProofReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
