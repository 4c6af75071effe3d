package io.aftersales.notification;

import java.time.Instant;

/**
 * A message to one person by one channel.
 *
 * @param state         pending, sending, sent, kept (no such channel is configured: readable here), refused (the person
 *                      does not want this kind) or dead (given up; an administrator can send it again)
 * @param maybeRepeated a crash between sending and noting it may have sent this twice, with the same Message-ID
 */
public record Message(String id, String eventId, String kind, String organisation, String caseNumber, String recipientId,
                      String recipientName, String channel, String address, String language, String subject, String body, State state,
                      int attempts, Instant nextAttemptAt, boolean maybeRepeated, String lastError, Instant createdAt, Instant sentAt) {

    public enum State { PENDING, SENDING, SENT, KEPT, REFUSED, DEAD }
}
