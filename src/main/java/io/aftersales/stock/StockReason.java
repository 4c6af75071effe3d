package io.aftersales.stock;

import io.aftersales.shared.Reason;

/** Why stock refuses. */
public enum StockReason implements Reason {
    /** Arguments: the part, what is available. */
    NOT_ENOUGH_STOCK(Kind.CONFLICT),
    /** Argument: the part. A count holds it still. */
    FROZEN(Kind.CONFLICT),
    /** Argument: the reservation. */
    RESERVATION_ENDED(Kind.CONFLICT),
    /** Argument: the reference. */
    REFERENCE_USED(Kind.CONFLICT),
    /** Argument: the code. */
    UNKNOWN_PART(Kind.NOT_ALLOWED),
    /** Argument: the place. */
    UNKNOWN_PLACE(Kind.NOT_ALLOWED),
    SAME_PLACE(Kind.NOT_ALLOWED),
    NO_UNIT_COST(Kind.NOT_ALLOWED),
    UNIT_COST_INSIDE(Kind.NOT_ALLOWED),
    /** Argument: how many are needed. */
    NUMBERS_MISSING(Kind.NOT_ALLOWED),
    NUMBERS_OF_UNTRACKED(Kind.NOT_ALLOWED),
    /** Argument: the number. */
    NUMBER_REPEATED(Kind.NOT_ALLOWED),
    /** Argument: the number. */
    NOT_A_NUMBER_OF_AN_ITEM(Kind.NOT_ALLOWED),
    /** Arguments: the number, where it is. */
    NUMBER_ELSEWHERE(Kind.CONFLICT),
    EXPIRED_ALREADY(Kind.NOT_ALLOWED),
    NOT_ORIGINAL(Kind.NOT_ALLOWED),
    PART_CODE_TAKEN(Kind.CONFLICT),
    /** Argument: the code. */
    SUCCEEDS_ITSELF(Kind.NOT_ALLOWED),
    TRACKED_CHANGED(Kind.CONFLICT),
    NOTHING_TO_COUNT(Kind.NOT_ALLOWED),
    COUNT_ENDED(Kind.CONFLICT),
    /** Arguments: how many parts are to be counted, how many were. */
    COUNT_INCOMPLETE(Kind.NOT_ALLOWED),
    /** Arguments: the part, what the numbers make of what is booked. */
    COUNT_AND_NUMBERS_DIFFER(Kind.NOT_ALLOWED),
    /** Argument: the number. */
    NUMBER_NOT_HERE(Kind.NOT_ALLOWED),
    /** Whoever counted does not approve the difference. */
    COUNTED_YOURSELF(Kind.NOT_ALLOWED),
    EXPLANATION_MISSING(Kind.NOT_ALLOWED),
    NO_EARLY_TOP_UP(Kind.NOT_ALLOWED),
    STORE_CODE_TAKEN(Kind.CONFLICT),
    /** What an outlet bought and what is the maker's lie apart. */
    NOT_ONE_OWNER(Kind.NOT_ALLOWED),
    ONLY_OUTLETS_BUY(Kind.NOT_ALLOWED),
    /** Argument: the kind of part. */
    ALWAYS_TRACKED(Kind.NOT_ALLOWED),
    /** Arguments: the part, the place. */
    OPENED_OTHERWISE(Kind.NOT_ALLOWED);

    private final Kind kind;

    StockReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
