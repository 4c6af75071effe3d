package io.aftersales.audit;

import io.aftersales.shared.Actor;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stored chains: each event holds the hash of the one before it and is signed with a key that the database does not hold. */
@Repository
class AuditChains {

    static final String GENESIS = "0".repeat(64);

    private static final int MOST_ROWS = 50;
    private static final String INSERT = """
            insert into audit_event (stream, seq, at, kind, actor_kind, actor, actor_role, actor_unit, organisation, payload,
                                     prev_hash, hash, signature, key_id)
            values\s""";
    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final AuditSigner signer;
    private final SecureRandom random = new SecureRandom();

    AuditChains(JdbcTemplate jdbc, AuditSigner signer) {
        this.jdbc = jdbc;
        this.signer = signer;
    }

    void append(String stream, List<PendingEvent> events) {
        Head head = lock(stream);
        List<Object[]> rows = new ArrayList<>();
        for (PendingEvent event : events) {
            AuditEvent chained = chained(head, event);
            rows.add(row(event, chained));
            head = new Head(chained.seq(), chained.hash());
        }
        insert(rows);
        jdbc.update("update audit_stream set seq = ?, hash = ? where stream = ?", head.seq, head.hash, stream);
    }

    private Head lock(String stream) {
        List<Head> heads = find(stream);
        if (heads.isEmpty()) {
            jdbc.update("insert into audit_stream (stream, seq, hash) values (?, 0, ?) on conflict do nothing", stream, GENESIS);
            heads = find(stream);
        }
        return heads.get(0);
    }

    private List<Head> find(String stream) {
        return jdbc.query("select seq, hash from audit_stream where stream = ? for update",
                (row, n) -> new Head(row.getLong(1), row.getString(2)), stream);
    }

    private AuditEvent chained(Head head, PendingEvent event) {
        long seq = head.seq + 1;
        return AuditEvent.chained(event, seq, CanonicalJson.of(committed(event, seq)), head.hash);
    }

    private Object[] row(PendingEvent event, AuditEvent chained) {
        Actor actor = event.actor();
        return new Object[] {chained.stream(), chained.seq(), event.at().atOffset(ZoneOffset.UTC), chained.kind(), chained.actorKind(),
            actor.id(), actor.role(), actor.unit(), actor.organisation(), chained.payload(), chained.prevHash(), chained.hash(),
            signer.sign(chained.hash()), signer.keyId()};
    }

    /** Many rows in one statement: a step writes several events, and a statement each would be the dearest part of the trail. */
    private void insert(List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            List<Object[]> some = rows.subList(from, Math.min(from + MOST_ROWS, rows.size()));
            jdbc.update(INSERT + String.join(", ", Collections.nCopies(some.size(), VALUES)),
                    some.stream().flatMap(Arrays::stream).toArray());
        }
    }

    private Map<String, Object> committed(PendingEvent event, long seq) {
        Map<String, Object> payload = new LinkedHashMap<>();
        event.payload().forEach((name, value) -> payload.put(name,
                value instanceof Personal personal ? commit(event.stream(), seq, name, personal) : value));
        return payload;
    }

    private Object commit(String stream, long seq, String path, Personal personal) {
        if (personal.value() == null) {
            return null;
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String salted = HexFormat.of().formatHex(salt);
        jdbc.update("insert into audit_personal (stream, seq, path, salt, text, term) values (?, ?, ?, ?, ?, ?)",
                stream, seq, path, salted, personal.value(), PersonalTerm.of(personal.value()));
        return Map.of("commitment", Hashes.sha256(salted + personal.value()));
    }

    private record Head(long seq, String hash) {
    }
}
