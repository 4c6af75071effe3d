package io.aftersales.customer;

import io.aftersales.shared.Reason;

/** Why the archive refuses. */
public enum CustomerReason implements Reason {
    /** Arguments: the value, the other field, its value. */
    DATES_CONTRADICT(Kind.NOT_ALLOWED),
    CUSTOMER_NUMBER_TAKEN(Kind.CONFLICT),
    UNIT_ALREADY_KNOWN(Kind.CONFLICT),
    /** Arguments: the serial, where it is known (organisation and model). */
    SERIAL_AMBIGUOUS(Kind.CONFLICT),
    UNKNOWN_SITE(Kind.NOT_ALLOWED),
    UNKNOWN_UNIT(Kind.NOT_ALLOWED),
    ALREADY_REPLACED(Kind.CONFLICT),
    NOT_ONE_LINE(Kind.NOT_ALLOWED),
    PHONE_ALREADY_KNOWN(Kind.CONFLICT),
    LAST_PHONE(Kind.NOT_ALLOWED),
    UNKNOWN_FACT(Kind.MALFORMED),
    BAD_CURSOR(Kind.MALFORMED);

    private final Kind kind;

    CustomerReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
