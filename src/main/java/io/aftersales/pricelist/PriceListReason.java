package io.aftersales.pricelist;

import io.aftersales.shared.Reason;

/** Why a price list is not taken. */
public enum PriceListReason implements Reason {
    PRICE_LIST_KNOWN(Kind.CONFLICT),
    PRICE_DRAFT_NOT_EDITABLE(Kind.CONFLICT),
    /** Somebody saved in between. */
    PRICE_DRAFT_STALE(Kind.CONFLICT),
    PRICE_LIST_TOO_LONG(Kind.NOT_ALLOWED),
    /** A cell of a file, and why it is not taken. */
    PRICE_SHEET_CELL(Kind.NOT_ALLOWED),
    PRICE_SHEET_HEADER(Kind.NOT_ALLOWED),
    PRICE_SHEET_UNREADABLE(Kind.NOT_ALLOWED),
    PRICE_SHEET_TOO_LARGE(Kind.TOO_LARGE);

    private final Kind kind;

    PriceListReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
