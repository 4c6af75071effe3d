package io.aftersales.notification;

import io.aftersales.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts messages into the outbox in the caller's transaction; channels deliver them later, on threads of their own. */
@Service
public class Notifier {

    private final Outbox outbox;
    private final Templates templates;
    private final Channels channels;
    private final AuditTrail audit;
    private final Clock clock;

    Notifier(Outbox outbox, Templates templates, Channels channels, AuditTrail audit, Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Idempotent by (event, recipient, channel). A recipient with an e-mail address gets mail, else one with a
     * telephone number a text message, else the message waits for them in the platform.
     *
     * @throws IllegalArgumentException for a kind that has no template
     */
    @Transactional
    public void tell(Notice notice) {
        for (Notice.Recipient recipient : notice.recipients()) {
            Message message = messageTo(recipient, notice);
            if (outbox.add(message)) {
                record(message);
            }
        }
    }

    private Message messageTo(Notice.Recipient recipient, Notice notice) {
        String language = "en".equals(recipient.language()) ? "en" : "zh";
        Templates.Rendered text = templates.render(notice, language);
        String channel = Channels.channelTo(recipient);
        Instant now = clock.instant();
        return new Message(UUID.randomUUID().toString(), notice.eventId(), notice.kind(), notice.organisation(), notice.caseNumber(),
                recipient.id(), recipient.name(), channel, Channels.addressOf(recipient), language, text.subject(), text.body(),
                stateOf(recipient, notice.kind(), channel), 0, now, false, null, now, null);
    }

    private Message.State stateOf(Notice.Recipient recipient, String kind, String channel) {
        if (outbox.refuses(recipient.id(), kind)) {
            return Message.State.REFUSED;
        }
        return channels.delivers(channel) ? Message.State.PENDING : Message.State.KEPT;
    }

    private void record(Message message) {
        String stream = message.caseNumber() == null ? AuditTrail.ofOrganisation(message.organisation())
                : AuditTrail.ofCase(message.caseNumber());
        audit.record(stream, "message.written", Map.of("message", message.id(), "kind", message.kind(), "channel", message.channel(),
                "recipient", message.recipientId(), "state", message.state().name()));
    }
}
