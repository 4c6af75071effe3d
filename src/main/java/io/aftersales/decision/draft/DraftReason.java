package io.aftersales.decision.draft;

import io.aftersales.shared.Reason;

/** Why something is refused at a draft. */
public enum DraftReason implements Reason {
    /** Somebody else has saved since. */
    DRAFT_STALE(Kind.CONFLICT),
    /** Submitted, published or withdrawn. */
    DRAFT_NOT_EDITABLE(Kind.CONFLICT),
    /** Of another state than the step needs. */
    DRAFT_OTHER_STATE(Kind.CONFLICT),
    /** Neither a file nor rows, or both. */
    DRAFT_TABLE_MISSING(Kind.NOT_ALLOWED),
    /** A base that is the newest already. */
    DRAFT_UP_TO_DATE(Kind.CONFLICT),
    DRAFT_NOT_READY(Kind.NOT_ALLOWED),
    EXAMPLE_NEITHER_NOR(Kind.NOT_ALLOWED),
    EXAMPLE_TOO_MANY(Kind.NOT_ALLOWED),
    EXAMPLE_CHAIN_EMPTY(Kind.NOT_ALLOWED),
    EXAMPLE_CHAIN_ELSEWHERE(Kind.NOT_ALLOWED),
    EXAMPLE_CHAIN_REFERENCE(Kind.NOT_ALLOWED),
    EXAMPLE_CSV_HEADER(Kind.NOT_ALLOWED),
    EXAMPLE_CSV_LINE(Kind.NOT_ALLOWED);

    private final Kind kind;

    DraftReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
