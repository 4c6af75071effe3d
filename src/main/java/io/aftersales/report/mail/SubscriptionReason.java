package io.aftersales.report.mail;

import io.aftersales.shared.Reason;

/** Why a report is not sent by mail. */
public enum SubscriptionReason implements Reason {
    REPORT_WITHOUT_ADDRESS(Kind.NOT_ALLOWED),
    REPORT_SUBSCRIBED(Kind.CONFLICT),
    TOO_MANY_SUBSCRIPTIONS(Kind.NOT_ALLOWED);

    private final Kind kind;

    SubscriptionReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
