package io.aftersales.notification;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts messages into the outbox in the caller's transaction; channels deliver them later, on threads of their own. */
@Service
public class Notifier {

    private final Outbox outbox;
    private final Attachments attachments;
    private final Templates templates;
    private final Channels channels;
    private final AuditTrail audit;
    private final Clock clock;

    Notifier(Outbox outbox, Attachments attachments, Templates templates, Channels channels, AuditTrail audit, Clock clock) {
        this.outbox = outbox;
        this.attachments = attachments;
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
            String salt = VouchedRow.salt();
            if (outbox.add(message, salt)) {
                attachments.add(message.id(), notice.attachments());
                record(message, salt, notice.attachments());
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

    private void record(Message message, String salt, List<Attachment> files) {
        String stream = message.caseNumber() == null ? AuditTrail.ofOrganisation(message.organisation())
                : AuditTrail.ofCase(message.caseNumber());
        Map<String, Object> said = new HashMap<>(Map.of("message", message.id(), "kind", message.kind(), "channel", message.channel(),
                "recipient", message.recipientId(), "state", message.state().name(),
                VouchedRow.ROWS, List.of(row(message, salt).said())));
        if (!files.isEmpty()) {
            said.put("attachments", files.stream().map(file -> Map.of("name", file.name(), "sha256", file.sha256())).toList());
        }
        audit.record(stream, "message.written", said);
    }

    private static VouchedRow row(Message message, String salt) {
        Map<String, Object> columns = new HashMap<>(Map.of("id", message.id(), "event_id", message.eventId(), "kind", message.kind(),
                "organisation", message.organisation(), "recipient_id", message.recipientId(), "channel", message.channel(),
                "language", message.language(), "created_at", message.createdAt()));
        columns.put("case_number", message.caseNumber());
        Map<String, Object> personal = new HashMap<>(Map.of("salt", salt, "subject", message.subject(), "body", message.body()));
        personal.put("recipient_name", message.recipientName());
        personal.put("address", message.address());
        return new VouchedRow("message", message.id(), columns, personal, null);
    }
}
