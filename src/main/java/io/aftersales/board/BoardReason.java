package io.aftersales.board;

import io.aftersales.shared.Reason;

/** Why the board refuses. */
public enum BoardReason implements Reason {
    /** A person has as many live views open as anybody may have. */
    TOO_MANY_STREAMS(Kind.TOO_MANY);

    private final Kind kind;

    BoardReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
