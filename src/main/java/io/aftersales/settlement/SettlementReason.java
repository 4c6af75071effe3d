package io.aftersales.settlement;

import io.aftersales.shared.Reason;

/** Why money is not booked, approved or paid. */
public enum SettlementReason implements Reason {
    NO_SUCH_PARTY(Kind.NOT_ALLOWED),
    BOOKED_IN_THE_FUTURE(Kind.NOT_ALLOWED),
    NOTHING_OWED(Kind.NOT_ALLOWED),
    MORE_THAN_OPEN(Kind.NOT_ALLOWED),
    RECEIPT_KNOWN(Kind.CONFLICT),
    FEE_ABOVE_QUOTATION(Kind.NOT_ALLOWED),
    MORE_THAN_PAID(Kind.NOT_ALLOWED),
    SECOND_PERSON_NEEDED(Kind.NOT_ALLOWED),
    NO_GOODWILL_ASKED(Kind.CONFLICT),
    GOODWILL_OPEN(Kind.CONFLICT),
    MORE_THAN_ASKED(Kind.NOT_ALLOWED),
    REVERSED_BEFORE(Kind.CONFLICT),
    NOT_ABOVE_THE_PARTY(Kind.NOT_ALLOWED),
    NOT_CORRECTABLE(Kind.NOT_ALLOWED),
    CORRECTS_TOO_MUCH(Kind.NOT_ALLOWED),
    MONTH_NOT_ENDED(Kind.NOT_ALLOWED),
    GATE_IS_MEASURED(Kind.NOT_ALLOWED),
    GRADE_MISSING(Kind.NOT_ALLOWED),
    NOT_A_LINE(Kind.NOT_ALLOWED),
    NO_LINE_DISPUTED(Kind.NOT_ALLOWED),
    DISPUTE_UNDECIDED(Kind.NOT_ALLOWED),
    DEPOSIT_TOO_LOW(Kind.NOT_ALLOWED),
    MORE_THAN_DEPOSITED(Kind.NOT_ALLOWED),
    BOOKED_DIFFERENTLY(Kind.CONFLICT);

    private final Kind kind;

    SettlementReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
