package io.aftersales.sla;

import io.aftersales.shared.Reason;

/** Why calendars and clocks refuse. */
public enum SlaReason implements Reason {
    CALENDAR_FAULTY(Kind.NOT_ALLOWED),
    UNKNOWN_CALENDAR(Kind.NOT_FOUND),
    /** An organisation's own calendar is not imported. */
    CALENDAR_BY_RELEASE(Kind.NOT_ALLOWED),
    CALENDAR_DRAFT_NOT_EDITABLE(Kind.CONFLICT),
    /** Somebody saved in between. */
    CALENDAR_DRAFT_STALE(Kind.CONFLICT),
    ALREADY_PAUSED(Kind.CONFLICT),
    NOT_PAUSED(Kind.CONFLICT),
    ENDS_BEFORE_IT_BEGINS(Kind.NOT_ALLOWED),
    BEFORE_THE_REPORT(Kind.NOT_ALLOWED);

    private final Kind kind;

    SlaReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
