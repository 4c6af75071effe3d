package io.aftersales.rulechange;

import io.aftersales.shared.Reason;

/** Why a change of a rule does not go on. */
public enum RuleChangeReason implements Reason {
    /** What stands in the way, in words. */
    CHANGE_NOT_READY(Kind.NOT_ALLOWED),
    DRAFT_UNDER_WAY(Kind.CONFLICT),
    EFFECTIVE_IN_THE_PAST(Kind.NOT_ALLOWED),
    EFFECTIVE_TOO_FAR(Kind.NOT_ALLOWED),
    EFFECTIVE_AT_ONCE(Kind.NOT_ALLOWED),
    /** Nobody approves what they edited or submitted. */
    OWN_CHANGE(Kind.FORBIDDEN),
    APPROVED_BY_YOU(Kind.FORBIDDEN),
    COMMENT_MISSING(Kind.NOT_ALLOWED),
    CHANGE_MOVED_ON(Kind.CONFLICT),
    NOTHING_TO_ROLL_BACK(Kind.CONFLICT),
    ROLLED_BACK_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    RuleChangeReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
