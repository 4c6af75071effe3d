package io.aftersales.organisation;

import io.aftersales.shared.Reason;

/** Why a change to organisations, units or people is refused. */
public enum OrganisationReason implements Reason {
    /** The name is used already. */
    TAKEN(Kind.CONFLICT),
    NOT_AN_ID(Kind.NOT_ALLOWED),
    NOT_A_ZONE(Kind.NOT_ALLOWED),
    NOT_A_UNIT(Kind.NOT_ALLOWED),
    NOT_A_ROLE(Kind.NOT_ALLOWED),
    /** The role acts on the whole organisation. */
    ROLE_OF_HEAD_OFFICE(Kind.NOT_ALLOWED),
    WEAK_PASSWORD(Kind.NOT_ALLOWED),
    WRONG_PASSWORD(Kind.NOT_ALLOWED),
    SAME_PASSWORD(Kind.NOT_ALLOWED),
    OWN_ROLES(Kind.FORBIDDEN),
    ABOVE_OWN_REACH(Kind.FORBIDDEN);

    private final Kind kind;

    OrganisationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
