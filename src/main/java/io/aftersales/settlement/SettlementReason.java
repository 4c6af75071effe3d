package io.aftersales.settlement;

import io.aftersales.shared.Reason;

/** Why money is not booked, approved or paid. */
public enum SettlementReason implements Reason {
    AMOUNT_ZERO(Kind.NOT_ALLOWED),
    AMOUNT_DECIMALS(Kind.NOT_ALLOWED),
    AMOUNT_TOO_LARGE(Kind.NOT_ALLOWED),
    NO_SUCH_PARTY(Kind.NOT_ALLOWED),
    BOOKED_IN_THE_FUTURE(Kind.NOT_ALLOWED);

    private final Kind kind;

    SettlementReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
