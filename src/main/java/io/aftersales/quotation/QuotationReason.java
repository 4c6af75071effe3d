package io.aftersales.quotation;

import io.aftersales.shared.Reason;

/** Why a quotation is not taken. */
public enum QuotationReason implements Reason {
    NO_LINES(Kind.NOT_ALLOWED),
    NO_PRICE(Kind.NOT_ALLOWED),
    NOT_IN_THE_PRICE_LIST(Kind.NOT_ALLOWED),
    OVERRULED_WITHOUT_REASON(Kind.NOT_ALLOWED),
    VALID_IN_THE_PAST(Kind.NOT_ALLOWED),
    CONSENT_WITHOUT_NAME(Kind.NOT_ALLOWED),
    AGREEMENT_WITHOUT_NAME(Kind.NOT_ALLOWED);

    private final Kind kind;

    QuotationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
