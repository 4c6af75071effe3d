package io.aftersales.servicecase;

import io.aftersales.shared.Reason;

/** Why a case is not opened or changed. */
public enum CaseReason implements Reason {
    UNKNOWN_SERIAL(Kind.NOT_ALLOWED),
    UNKNOWN_CUSTOMER(Kind.NOT_ALLOWED),
    KIND_NOT_SERVED(Kind.NOT_ALLOWED),
    CASE_ENDED(Kind.CONFLICT),
    NOT_WAITING_FOR_PARTS(Kind.CONFLICT),
    NO_VISIT_UNDER_WAY(Kind.CONFLICT),
    DUPLICATE_OF_ITSELF(Kind.NOT_ALLOWED),
    NOT_A_REPAIR(Kind.NOT_ALLOWED),
    AMOUNT_OPEN(Kind.CONFLICT);

    private final Kind kind;

    CaseReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
