package io.aftersales.decision.check;

import io.aftersales.shared.Reason;

/** Why a file is not taken as a decision table. */
public enum CheckReason implements Reason {
    TABLE_TOO_LARGE(Kind.TOO_LARGE),
    TABLE_NOT_XML(Kind.MALFORMED),
    TABLE_HAS_DOCTYPE(Kind.MALFORMED),
    TABLE_POINTS_OUTSIDE(Kind.MALFORMED),
    TABLE_TOO_DEEP(Kind.MALFORMED),
    TABLE_NOT_DMN(Kind.MALFORMED),
    TABLE_FOREIGN_CONTENT(Kind.NOT_ALLOWED),
    TABLE_OTHER_LANGUAGE(Kind.NOT_ALLOWED),
    TABLE_OTHER_DECISION(Kind.NOT_ALLOWED),
    TABLE_OTHER_COLUMNS(Kind.NOT_ALLOWED),
    TABLE_OTHER_POLICY(Kind.NOT_ALLOWED),
    TABLE_FRAME_WRONG(Kind.NOT_ALLOWED),
    TABLE_CELL_UNSAFE(Kind.NOT_ALLOWED),
    TABLE_CELL_UNREADABLE(Kind.NOT_ALLOWED);

    private final Kind kind;

    CheckReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
