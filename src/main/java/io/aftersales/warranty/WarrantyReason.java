package io.aftersales.warranty;

import io.aftersales.shared.Reason;

/** Why a claim or an extension is not taken, or a step of it refused. */
public enum WarrantyReason implements Reason {
    /** CAC-32: the warranty takes effect only after installation and acceptance. */
    BEFORE_ACCEPTANCE(Kind.NOT_ALLOWED),
    /** Arguments: the last day for filing. */
    FILED_TOO_LATE(Kind.NOT_ALLOWED),
    /** Arguments: the other claim. */
    ALREADY_CLAIMED(Kind.CONFLICT),
    UNKNOWN_CLAIMANT(Kind.NOT_ALLOWED),
    UNKNOWN_REPAIR(Kind.NOT_ALLOWED),
    TOO_MANY_LINES(Kind.NOT_ALLOWED),
    /** Arguments: state of the claim or extension. */
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    LINE_UNKNOWN(Kind.NOT_ALLOWED),
    LINE_UNDECIDED(Kind.NOT_ALLOWED),
    LINE_TWICE(Kind.NOT_ALLOWED),
    /** Arguments: the amount claimed. */
    BEYOND_THE_CLAIM(Kind.NOT_ALLOWED),
    NOT_COVERED(Kind.NOT_ALLOWED),
    COVERAGE_IS_COMPUTED(Kind.NOT_ALLOWED),
    /** Arguments: how many rounds there are. */
    EVIDENCE_ROUNDS_USED(Kind.NOT_ALLOWED),
    REFUND_WITHOUT_AMOUNT(Kind.NOT_ALLOWED),
    SAME_PERSON(Kind.NOT_ALLOWED),
    ALREADY_APPEALED(Kind.CONFLICT),
    NOTHING_TO_APPEAL(Kind.CONFLICT),
    APPEAL_WITHOUT_GAIN(Kind.NOT_ALLOWED),
    LESS_THAN_BEFORE(Kind.NOT_ALLOWED),
    /** Arguments: the sum of the shares, the amount of the line. */
    SHARES_DO_NOT_SUM(Kind.NOT_ALLOWED),
    SHARE_WITHOUT_PARTY(Kind.NOT_ALLOWED),
    ALREADY_PAID(Kind.CONFLICT),
    REPLACEMENT_NOT_NEW(Kind.NOT_ALLOWED),
    /** CAC-26: another warranty must have been asked for when the contract was signed. */
    NO_CONTRACT_CLAUSE(Kind.NOT_ALLOWED),
    CONTRACT_ENDS_FIRST(Kind.NOT_ALLOWED),
    ALREADY_APPLIED_FOR(Kind.CONFLICT),
    /** Arguments: what was named. */
    UNKNOWN_PROJECT(Kind.NOT_ALLOWED);

    private final Kind kind;

    WarrantyReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
