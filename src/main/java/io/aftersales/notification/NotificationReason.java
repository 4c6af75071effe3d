package io.aftersales.notification;

import io.aftersales.shared.Reason;

/** Why a message is not sent again. */
public enum NotificationReason implements Reason {
    MESSAGE_NOT_RESENDABLE(Kind.CONFLICT);

    private final Kind kind;

    NotificationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
