package io.aftersales.notification;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Reach;
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
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    MessageService(Outbox outbox, Reach reach, AuditTrail audit, Clock clock) {
        this.outbox = outbox;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
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
