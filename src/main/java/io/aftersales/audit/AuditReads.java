package io.aftersales.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read side of the trail: a stream's events with what may still be known of persons, and whether its chain is whole. */
@Component
public class AuditReads {

    private static final String COLUMNS = """
            select stream, seq, at, kind, actor_kind, actor, actor_role, actor_unit, organisation, payload, prev_hash, hash, signature
            from audit_event""";

    private final JdbcClient jdbc;
    private final AuditSigner signer;
    private final ObjectMapper json;

    AuditReads(JdbcClient jdbc, AuditSigner signer, ObjectMapper json) {
        this.jdbc = jdbc;
        this.signer = signer;
        this.json = json;
    }

    /** The events after a number, oldest first, at most 200. */
    public List<Entry> trail(String stream, long afterSeq) {
        Map<Long, Map<String, String>> personal = personalValues(stream);
        return jdbc.sql(COLUMNS + " where stream = ? and seq > ? order by seq limit 200").params(stream, afterSeq)
                .query((row, n) -> signed(row)).list().stream()
                .map(signed -> entry(signed.event, personal.getOrDefault(signed.event.seq(), Map.of()))).toList();
    }

    /** The first event of a stream that does not fit its chain or signature; null where all do. */
    public Long firstBrokenLink(String stream) {
        String previous = AuditChains.GENESIS;
        long expected = 1;
        for (Signed signed : jdbc.sql(COLUMNS + " where stream = ? order by seq").param(stream).query((row, n) -> signed(row)).list()) {
            AuditEvent event = signed.event;
            if (event.seq() != expected || !event.prevHash().equals(previous) || !event.hash().equals(event.computedHash())
                    || !signer.verifies(event.hash(), signed.signature)) {
                return expected;
            }
            previous = event.hash();
            expected++;
        }
        boolean headAgrees = jdbc.sql("select hash from audit_stream where stream = ?").param(stream).query(String.class).optional()
                .orElse(AuditChains.GENESIS).equals(previous);
        return headAgrees ? null : Long.valueOf(expected);
    }

    private Map<Long, Map<String, String>> personalValues(String stream) {
        return jdbc.sql("select seq, path, text from audit_personal where stream = ?").param(stream)
                .query((row, n) -> Map.entry(row.getLong(1), Map.entry(row.getString(2), row.getString(3)))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.toMap(entry -> entry.getValue().getKey(), entry -> entry.getValue().getValue())));
    }

    private Entry entry(AuditEvent event, Map<String, String> personal) {
        Map<String, Object> payload = parsed(event.payload());
        payload.replaceAll((name, value) -> value instanceof Map<?, ?> map && map.containsKey("commitment") ? personal.get(name) : value);
        return new Entry(event.seq(), event.at(), event.kind(), event.actorKind(), event.actor(), event.role(), event.unit(), payload,
                event.hash());
    }

    private Map<String, Object> parsed(String payload) {
        try {
            return json.readValue(payload, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored audit payload is no JSON", e);
        }
    }

    private static Signed signed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Signed(new AuditEvent(row.getString("stream"), row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"), row.getString("actor_kind"), row.getString("actor"), row.getString("actor_role"),
                row.getString("actor_unit"), row.getString("organisation"), row.getString("payload"), row.getString("prev_hash"),
                row.getString("hash")), row.getString("signature"));
    }

    private record Signed(AuditEvent event, String signature) {
    }

    /** @param payload what changed; personal values null once they were erased */
    public record Entry(long seq, Instant at, String kind, String actorKind, String actor, String role, String unit,
                        Map<String, Object> payload, String hash) {
    }
}
