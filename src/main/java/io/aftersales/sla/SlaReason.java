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
    BEFORE_THE_REPORT(Kind.NOT_ALLOWED),
    /** It was met, or its case has ended. */
    CLOCK_ENDED(Kind.CONFLICT),
    /** Not later than the present due instant and than now. */
    EXTENSION_NOT_LATER(Kind.NOT_ALLOWED),
    /** Of two managers who extend at once one comes second. */
    EXTENDED_MEANWHILE(Kind.CONFLICT);

    private final Kind kind;

    SlaReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
