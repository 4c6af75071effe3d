package io.aftersales.audit;

import io.aftersales.shared.Actor;
import io.aftersales.verify.Digests;
import io.aftersales.verify.Event;
import io.aftersales.verify.Item;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stored chains: each event holds the hash of the one before it and is signed with a key that the database does not hold. */
@Repository
class AuditChains {

    private static final int MOST_ROWS = 50;
    private static final String INSERT = """
            insert into audit_event (stream, seq, at, kind, actor_kind, actor, actor_role, actor_unit, organisation, payload,
                                     prev_hash, hash, signature, key_id, format)
            values\s""";
    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_PERSONAL = "insert into audit_personal (stream, seq, path, salt, text, term) values ";
    private static final String PERSONAL_VALUES = "(?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final AuditSigner signer;

    AuditChains(JdbcTemplate jdbc, AuditSigner signer) {
        this.jdbc = jdbc;
        this.signer = signer;
    }

    void append(String stream, List<PendingEvent> events) {
        Head head = lock(stream, events.get(0).actor().organisation());
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> personal = new ArrayList<>();
        for (PendingEvent event : events) {
            Event chained = chained(head, event, personal);
            rows.add(row(chained));
            head = new Head(chained.seq(), chained.hash(), chained.signature());
        }
        insert(INSERT, VALUES, rows);
        insert(INSERT_PERSONAL, PERSONAL_VALUES, personal);
        Item.Head end = new Item.Head(stream, head.seq, head.hash, null, null, null);
        jdbc.update("update audit_stream set seq = ?, hash = ?, last_signature = ?, head_signature = ?, key_id = ? where stream = ?", head.seq,
                head.hash, head.signature, signer.sign(end.signedText(head.signature)), signer.keyId(), stream);
    }

    private Head lock(String stream, String actorOrganisation) {
        List<Head> heads = find(stream);
        if (heads.isEmpty()) {
            List<Object> parameters = new ArrayList<>(List.of(stream));
            parameters.addAll(StreamOwners.parameters(stream, actorOrganisation));
            jdbc.update("insert into audit_stream (stream, seq, hash, organisation) values (?, 0, '', " + StreamOwners.expression(stream)
                    + ") on conflict do nothing", parameters.toArray());
            heads = find(stream);
        }
        return heads.get(0);
    }

    private List<Head> find(String stream) {
        return jdbc.query("select seq, hash, organisation, last_signature from audit_stream where stream = ? for update",
                (row, n) -> row.getLong(1) == 0 ? new Head(0, Event.genesis(stream, row.getString(3)), "")
                        : new Head(row.getLong(1), row.getString(2), row.getString(4)), stream);
    }

    private Event chained(Head head, PendingEvent event, List<Object[]> personal) {
        long seq = head.seq + 1;
        Actor actor = event.actor();
        Event open = new Event(event.stream(), seq, event.at(), event.kind(), actor.kind().name(), actor.id(), actor.role(), actor.unit(),
                actor.organisation(), CanonicalJson.of(committed(event, seq, personal)), head.hash, null, null, signer.keyId(), Event.FORMAT);
        String hash = open.computedHash(head.signature);
        return new Event(open.stream(), seq, open.at(), open.kind(), open.actorKind(), open.actor(), open.role(), open.unit(),
                open.organisation(), open.payload(), open.prevHash(), hash, signer.sign(hash), open.keyId(), open.format());
    }

    private static Object[] row(Event event) {
        return new Object[] {event.stream(), event.seq(), event.at().atOffset(ZoneOffset.UTC), event.kind(), event.actorKind(), event.actor(),
            event.role(), event.unit(), event.organisation(), event.payload(), event.prevHash(), event.hash(), event.signature(),
            event.keyId(), event.format()};
    }

    /** Many rows in one statement: a step writes several events, and a statement each would be the dearest part of the trail. */
    private void insert(String insert, String values, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            List<Object[]> some = rows.subList(from, Math.min(from + MOST_ROWS, rows.size()));
            jdbc.update(insert + String.join(", ", Collections.nCopies(some.size(), values)),
                    some.stream().flatMap(Arrays::stream).toArray());
        }
    }

    private static Map<String, Object> committed(PendingEvent event, long seq, List<Object[]> personal) {
        Map<String, Object> payload = new LinkedHashMap<>();
        event.payload().forEach((name, value) -> {
            Personal told = Told.personal(event, name, value);
            payload.put(name, told == null ? value : commit(event.stream(), seq, name, told.value(), personal));
        });
        return payload;
    }

    private static Object commit(String stream, long seq, String path, String value, List<Object[]> personal) {
        if (value == null) {
            return null;
        }
        String salted = VouchedRow.salt();
        personal.add(new Object[] {stream, seq, path, salted, value, PersonalTerm.of(value)});
        return Map.of("commitment", Digests.sha256(salted + value));
    }

    private record Head(long seq, String hash, String signature) {
    }
}
