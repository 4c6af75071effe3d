package io.aftersales.decision;

import io.aftersales.shared.Reason;

/** Why a decision is refused. */
public enum DecisionReason implements Reason {
    UNKNOWN_DECISION(Kind.NOT_FOUND),
    NO_RULE(Kind.NOT_ALLOWED),
    NOT_A_TEXT(Kind.NOT_ALLOWED),
    NOT_A_FLAG(Kind.NOT_ALLOWED),
    NOT_A_WHOLE_NUMBER(Kind.NOT_ALLOWED),
    NOT_AN_INSTANT(Kind.NOT_ALLOWED),
    NOT_A_LIST(Kind.NOT_ALLOWED),
    NOT_AN_OBJECT(Kind.NOT_ALLOWED);

    private final Kind kind;

    DecisionReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
