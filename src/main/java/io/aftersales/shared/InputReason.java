package io.aftersales.shared;

/** Refusals of input that every capability knows. */
public enum InputReason implements Reason {
    REQUIRED(Kind.NOT_ALLOWED),
    MALFORMED(Kind.MALFORMED),
    TOO_LONG(Kind.NOT_ALLOWED),
    NOT_A_CHOICE(Kind.NOT_ALLOWED),
    NOT_A_DATE(Kind.NOT_ALLOWED),
    NOT_A_NUMBER(Kind.NOT_ALLOWED),
    NOT_A_PHONE(Kind.NOT_ALLOWED),
    NOT_AN_EMAIL(Kind.NOT_ALLOWED),
    NOT_A_CODE(Kind.NOT_ALLOWED),
    NOT_A_MONTH(Kind.NOT_ALLOWED),
    OUT_OF_RANGE(Kind.NOT_ALLOWED),
    IN_THE_FUTURE(Kind.NOT_ALLOWED),
    TOO_MANY_DECIMALS(Kind.NOT_ALLOWED),
    OTHER_CURRENCY(Kind.NOT_ALLOWED),
    NOT_WHOLE(Kind.NOT_ALLOWED),
    UNKNOWN_FIELD(Kind.MALFORMED),
    UNKNOWN_ORGANISATION(Kind.NOT_ALLOWED),
    UNKNOWN_CASE(Kind.NOT_ALLOWED),
    NOT_FOUND(Kind.NOT_FOUND),
    FORBIDDEN(Kind.FORBIDDEN),
    ALREADY_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    InputReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
