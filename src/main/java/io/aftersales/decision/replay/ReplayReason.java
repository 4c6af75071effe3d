package io.aftersales.decision.replay;

import io.aftersales.shared.Reason;

/** Why a replay is refused. */
public enum ReplayReason implements Reason {
    REPLAY_DRAFT_FAULTY(Kind.NOT_ALLOWED),
    REPLAY_PERIOD_EMPTY(Kind.NOT_ALLOWED),
    REPLAY_BUSY(Kind.CONFLICT),
    REPLAY_ENDED(Kind.CONFLICT);

    private final Kind kind;

    ReplayReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
