package io.aftersales.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One link of a chain.
 *
 * @param payload  canonical JSON, exactly as hashed
 * @param prevHash the hash of the event before it in the stream; 64 zeros for the first
 * @param hash     SHA-256 over the previous hash, a line feed and the canonical JSON of everything else
 */
record AuditEvent(String stream, long seq, Instant at, String kind, String actorKind, String actor, String role, String unit,
                  String organisation, String payload, String prevHash, String hash) {

    static AuditEvent chained(PendingEvent event, long seq, String payload, String prevHash) {
        var actor = event.actor();
        AuditEvent open = new AuditEvent(event.stream(), seq, event.at(), event.kind(), actor.kind().name(), actor.id(), actor.role(),
                actor.unit(), actor.organisation(), payload, prevHash, null);
        return new AuditEvent(open.stream, seq, open.at, open.kind, open.actorKind, open.actor, open.role, open.unit, open.organisation,
                payload, prevHash, open.computedHash());
    }

    /** What the hash must be, from the event's own content. */
    String computedHash() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("stream", stream);
        content.put("seq", seq);
        content.put("at", at.toString());
        content.put("kind", kind);
        content.put("actorKind", actorKind);
        content.put("actor", actor);
        content.put("role", role);
        content.put("unit", unit);
        content.put("organisation", organisation);
        content.put("payload", payload);
        return Hashes.sha256(prevHash + '\n' + CanonicalJson.of(content));
    }
}
