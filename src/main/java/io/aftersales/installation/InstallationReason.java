package io.aftersales.installation;

import io.aftersales.shared.Reason;

/** Why something about an installation is not taken. */
public enum InstallationReason implements Reason {
    UNKNOWN_CUSTOMER_NO(Kind.NOT_ALLOWED),
    NO_SUCH_SITE(Kind.NOT_ALLOWED),
    UNKNOWN_DEALER(Kind.NOT_ALLOWED),
    UNKNOWN_INSTALLER(Kind.NOT_ALLOWED),
    /** Argument: the installer's code. */
    NOT_CERTIFIED(Kind.NOT_ALLOWED),
    CERTIFICATE_KNOWN(Kind.CONFLICT),
    CERTIFICATE_ENDS_BEFORE_IT_BEGINS(Kind.NOT_ALLOWED),
    NO_UNITS(Kind.NOT_ALLOWED),
    TOO_MANY_UNITS(Kind.NOT_ALLOWED),
    POSITION_TWICE(Kind.NOT_ALLOWED),
    /** Argument: the serial number. */
    SERIAL_NOT_IN_ARCHIVE(Kind.NOT_ALLOWED),
    MODEL_NEEDED(Kind.NOT_ALLOWED),
    UNIT_OF_ANOTHER_CUSTOMER(Kind.NOT_ALLOWED),
    UNIT_IN_A_PROJECT(Kind.CONFLICT),
    UNIT_ALREADY_ACCEPTED(Kind.CONFLICT),
    ENDS_BEFORE_START(Kind.NOT_ALLOWED),
    PROJECT_ENDED(Kind.CONFLICT),
    NO_SUCH_PART(Kind.NOT_FOUND),
    NO_SUCH_POSITION(Kind.NOT_FOUND),
    SERIAL_FIXED(Kind.CONFLICT),
    PLAN_NOT_TOLD(Kind.NOT_ALLOWED),
    /** Argument: what is missing. */
    STEPS_MISSING(Kind.NOT_ALLOWED),
    NO_SUCH_INSPECTOR(Kind.NOT_ALLOWED),
    UNKNOWN_TEMPLATE(Kind.NOT_ALLOWED),
    NO_ITEMS(Kind.NOT_ALLOWED),
    LIMITS_MISSING(Kind.NOT_ALLOWED),
    LIMITS_CROSSED(Kind.NOT_ALLOWED),
    NO_SUCH_ITEM(Kind.NOT_ALLOWED),
    ITEM_TWICE(Kind.NOT_ALLOWED),
    /** Argument: the items. */
    ITEMS_UNANSWERED(Kind.NOT_ALLOWED),
    /** Argument: the item. */
    VALUE_MISSING(Kind.NOT_ALLOWED),
    PHOTO_MISSING(Kind.NOT_ALLOWED),
    NO_SUCH_FINDING(Kind.NOT_ALLOWED),
    NOT_INSPECTED(Kind.CONFLICT),
    /** Argument: how many. */
    FINDINGS_OPEN(Kind.CONFLICT),
    NOT_COMMISSIONED(Kind.CONFLICT),
    PART_ACCEPTED(Kind.CONFLICT),
    PART_NOT_READY(Kind.CONFLICT),
    /** Argument: the positions. */
    SERIALS_MISSING(Kind.NOT_ALLOWED),
    /** Argument: the papers. */
    PAPERS_MISSING(Kind.NOT_ALLOWED),
    SIGNATURE_MISSING(Kind.NOT_ALLOWED),
    COMPLAINT_MISSING(Kind.NOT_ALLOWED),
    BEFORE_THE_INSPECTION(Kind.NOT_ALLOWED),
    MONTH_REPORTED(Kind.CONFLICT),
    SHORTFALL_UNEXPLAINED(Kind.NOT_ALLOWED),
    /** Argument: the project's number. */
    PROJECT_NOT_AUDITED(Kind.NOT_ALLOWED),
    REPORTED_YOURSELF(Kind.NOT_ALLOWED),
    REMARK_MISSING(Kind.NOT_ALLOWED);

    private final Kind kind;

    InstallationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
