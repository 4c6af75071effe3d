package io.aftersales.retention;

import io.aftersales.shared.Reason;

/** Why nothing is erased or held. */
public enum RetentionReason implements Reason {
    CASE_STILL_OPEN(Kind.CONFLICT),
    CASE_HELD(Kind.CONFLICT),
    CASE_NOT_HELD(Kind.CONFLICT),
    PERSON_ERASED(Kind.CONFLICT);

    private final Kind kind;

    RetentionReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
