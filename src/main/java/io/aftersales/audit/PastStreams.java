package io.aftersales.audit;

import io.aftersales.shared.Actor;
import io.aftersales.verify.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Chains whole streams of a made-up past, in the same way as {@link AuditTrail} and by the same code, and hands the rows on to be
 * written in bulk. Only where a history is written into an empty database: no row of a stream may stand there before.
 */
@Component
@Profile("history")
public class PastStreams {

    private final Links links;

    PastStreams(Links links) {
        this.links = links;
    }

    /** An event that is to be told as of an earlier instant. @param payload as for {@link AuditTrail#record} */
    public record PastEvent(String kind, Instant at, Actor actor, Map<String, ?> payload) {
    }

    /** Where the rows go: the values of the columns in the order in which they are named here. */
    public interface Target {

        List<String> EVENT = List.of("stream", "seq", "at", "kind", "actor_kind", "actor", "actor_role", "actor_unit", "organisation", "payload",
                "prev_hash", "hash", "signature", "key_id", "format");
        List<String> PERSONAL = List.of("stream", "seq", "path", "salt", "text", "term");
        List<String> STREAM = List.of("stream", "seq", "hash", "organisation", "last_signature", "head_signature", "key_id");

        void event(Object... values);

        void personal(Object... values);

        void stream(Object... values);
    }

    /** @param organisation whose the stream is */
    public void write(String stream, String organisation, List<PastEvent> events, Target target) {
        Links.Head head = Links.Head.first(stream, organisation);
        for (PastEvent event : events) {
            Event next = links.after(head, new PendingEvent(stream, event.kind, event.at, event.actor, event.payload),
                    kept -> target.personal(kept.stream(), kept.seq(), kept.path(), kept.salt(), kept.text(), kept.term()));
            target.event(next.stream(), next.seq(), next.at(), next.kind(), next.actorKind(), next.actor(), next.role(), next.unit(),
                    next.organisation(), next.payload(), next.prevHash(), next.hash(), next.signature(), next.keyId(), next.format());
            head = Links.Head.of(next);
        }
        target.stream(stream, head.seq(), head.hash(), organisation, head.signature(), links.endSignature(stream, head), links.keyId());
    }
}
