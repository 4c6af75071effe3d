package io.aftersales.notification;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told to whom, and another try for what was given up. */
@Service
public class MessageService {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LARGEST_PAGE = 200;

    private final Outbox outbox;
    private final Attachments attachments;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    MessageService(Outbox outbox, Attachments attachments, Reach reach, AuditTrail audit, Clock clock) {
        this.outbox = outbox;
        this.attachments = attachments;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file of a message. @param size in bytes */
    public record AttachedFile(String name, String mediaType, long size) {
    }

    public List<Message> ofCase(String caseNumber) {
        return outbox.ofCase(caseNumber);
    }

    /**
     * What the reader reaches, newest first: messages about cases of their units and those to themselves; messages about no
     * case belong to the head office.
     *
     * @param organisation null for all
     * @param beforeId     the last message of the page before, null for the first
     */
    public List<Message> page(String organisation, Message.State state, String beforeId, int limit) {
        Optional<Message> last = beforeId == null ? Optional.empty() : outbox.find(beforeId);
        return outbox.page(organisation, state, last.map(Message::createdAt).orElse(END), last.map(Message::id).orElse("~"),
                Math.min(limit, LARGEST_PAGE), CurrentActor.get().id(), reach.units(Outbox.UNIT));
    }

    /** The files of messages by the message's id; those that carry none are not among them. */
    public Map<String, List<AttachedFile>> filesOf(List<Message> messages) {
        return attachments.named(messages.stream().map(Message::id).toList());
    }

    /**
     * A file as it went with the message; whoever takes it stands in the trail.
     *
     * @throws Refusal where there is no such file, or the message is neither within reach nor the reader's own
     */
    @Transactional
    public Attachment file(String id, String name) throws Refusal {
        if (!Characters.storable(id) || !Characters.storable(name)) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        Message message = outbox.find(id).filter(this::readable).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        Attachment file = attachments.one(id, name).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        audit.record(AuditTrail.ofOrganisation(message.organisation()), "message.fileTaken", Map.of("message", id, "fileName", name));
        return file;
    }

    private boolean readable(Message message) {
        return CurrentActor.get().id().equals(message.recipientId()) || outbox.within(message.id(), reach.units(Outbox.UNIT));
    }

    /** @throws Refusal where the message is not there or out of reach, or was not given up */
    @Transactional
    public void resend(String id) throws Refusal {
        Message message = outbox.find(id).filter(found -> outbox.within(id, reach.units(Outbox.UNIT)))
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!outbox.resend(id, clock.instant())) {
            throw Refusal.of(NotificationReason.MESSAGE_NOT_RESENDABLE);
        }
        audit.record(AuditTrail.ofOrganisation(message.organisation()), "message.resent", Map.of("message", id));
    }
}
