package io.aftersales.dispatch;

import io.aftersales.shared.Reason;

/** Why somebody is not sent, or a step of a visit is not taken. */
public enum DispatchReason implements Reason {
    NO_SUCH_TECHNICIAN(Kind.NOT_ALLOWED),
    NOT_LICENSED(Kind.NOT_ALLOWED),
    OVERRULE_WITHOUT_REASON(Kind.NOT_ALLOWED),
    REFUSAL_WITHOUT_REASON(Kind.NOT_ALLOWED),
    TECHNICIAN_BUSY(Kind.CONFLICT),
    APPOINTMENT_IN_THE_PAST(Kind.NOT_ALLOWED),
    APPOINTMENT_ENDS_BEFORE_IT_BEGINS(Kind.NOT_ALLOWED),
    APPOINTMENT_TOO_LONG(Kind.NOT_ALLOWED),
    OVERTIME_NOT_ANNOUNCED(Kind.NOT_ALLOWED),
    NOT_PREPARED(Kind.NOT_ALLOWED),
    PARTS_WITHOUT_CONSENT(Kind.NOT_ALLOWED),
    NO_CONSENT(Kind.NOT_ALLOWED),
    SECOND_CHECK_MISSING(Kind.NOT_ALLOWED),
    SIGNED_UNSATISFIED(Kind.NOT_ALLOWED),
    NEITHER_SIGNED_NOR_REFUSED(Kind.NOT_ALLOWED);

    private final Kind kind;

    DispatchReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
