package io.aftersales.partsorder;

import io.aftersales.shared.Reason;

/** Why an order of parts, a return or a loan is refused. */
public enum PartOrderReason implements Reason {
    NO_PARTS(Kind.NOT_ALLOWED),
    /** Argument: the part. */
    PART_TWICE(Kind.NOT_ALLOWED),
    /** Argument: the part, which nobody delivers any more and which has no successor. */
    PART_DISCONTINUED(Kind.NOT_ALLOWED),
    NO_REPAIR_UNDER_WAY(Kind.NOT_ALLOWED),
    /** Arguments: the order, its state. */
    ORDER_IN_ANOTHER_STATE(Kind.CONFLICT),
    NOTHING_APPROVED(Kind.NOT_ALLOWED),
    /** Argument: how many were ordered. */
    MORE_THAN_ORDERED(Kind.NOT_ALLOWED),
    NO_REASON(Kind.NOT_ALLOWED),
    LINE_NOT_LISTED(Kind.NOT_ALLOWED),
    NAMED_TWICE(Kind.NOT_ALLOWED),
    NO_CARRIER(Kind.NOT_ALLOWED),
    NO_PACKING(Kind.NOT_ALLOWED),
    NO_DISPATCH_LIST(Kind.NOT_ALLOWED),
    NO_RECEIVER(Kind.NOT_ALLOWED),
    /** Arguments: the part, how many numbers are needed. */
    NUMBERS_DO_NOT_FIT(Kind.NOT_ALLOWED),
    /** Argument: how many were shipped. */
    MORE_THAN_SHIPPED(Kind.NOT_ALLOWED),
    /** Argument: how many were received. */
    MORE_THAN_RECEIVED(Kind.NOT_ALLOWED),
    EXPECTED_IN_THE_PAST(Kind.NOT_ALLOWED),
    NO_SUPPLIER(Kind.NOT_ALLOWED),
    NO_DELIVERY(Kind.NOT_ALLOWED),
    /** Argument: the number. */
    UNIT_NOT_IN_STORE(Kind.CONFLICT);

    private final Kind kind;

    PartOrderReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
