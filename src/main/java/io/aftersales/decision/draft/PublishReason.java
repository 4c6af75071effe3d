package io.aftersales.decision.draft;

import io.aftersales.shared.Reason;

/** Why a table is not published. */
public enum PublishReason implements Reason {
    /** It has errors. */
    PUBLISH_FAULTY(Kind.NOT_ALLOWED),
    /** Nobody approved, the submitter did, or an emergency change has one approver only. */
    PUBLISH_NOT_APPROVED(Kind.NOT_ALLOWED),
    /** An instant that has passed. */
    PUBLISH_IN_THE_PAST(Kind.NOT_ALLOWED),
    /** It has begun, or was taken back already. */
    PUBLISH_NOT_WAITING(Kind.CONFLICT),
    /** There is no version before. */
    PUBLISH_NOTHING_BEFORE(Kind.CONFLICT);

    private final Kind kind;

    PublishReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
