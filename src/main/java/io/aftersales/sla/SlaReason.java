package io.aftersales.sla;

import io.aftersales.shared.Reason;

/** Why calendars and clocks refuse. */
public enum SlaReason implements Reason {
    CALENDAR_FAULTY(Kind.NOT_ALLOWED),
    UNKNOWN_CALENDAR(Kind.NOT_FOUND),
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
