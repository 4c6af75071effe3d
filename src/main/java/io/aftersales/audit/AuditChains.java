package io.aftersales.audit;

import io.aftersales.verify.Event;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

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
    private final Links links;

    AuditChains(JdbcTemplate jdbc, Links links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    void append(String stream, List<PendingEvent> events) {
        Links.Head head = lock(stream, events.get(0).actor().organisation());
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> personal = new ArrayList<>();
        for (PendingEvent event : events) {
            Event chained = links.after(head, event, kept -> personal.add(row(kept)));
            rows.add(row(chained));
            head = Links.Head.of(chained);
        }
        insert(INSERT, VALUES, rows);
        insert(INSERT_PERSONAL, PERSONAL_VALUES, personal);
        jdbc.update("update audit_stream set seq = ?, hash = ?, last_signature = ?, head_signature = ?, key_id = ? where stream = ?", head.seq(),
                head.hash(), head.signature(), links.endSignature(stream, head), links.keyId(), stream);
    }

    private Links.Head lock(String stream, String actorOrganisation) {
        List<Links.Head> heads = find(stream);
        if (heads.isEmpty()) {
            List<Object> parameters = new ArrayList<>(List.of(stream));
            parameters.addAll(StreamOwners.parameters(stream, actorOrganisation));
            jdbc.update("insert into audit_stream (stream, seq, hash, organisation) values (?, 0, '', " + StreamOwners.expression(stream)
                    + ") on conflict do nothing", parameters.toArray());
            heads = find(stream);
        }
        return heads.get(0);
    }

    private List<Links.Head> find(String stream) {
        return jdbc.query("select seq, hash, organisation, last_signature from audit_stream where stream = ? for update",
                (row, n) -> row.getLong(1) == 0 ? Links.Head.first(stream, row.getString(3))
                        : new Links.Head(row.getLong(1), row.getString(2), row.getString(4)), stream);
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

    private static Object[] row(Links.Kept kept) {
        return new Object[] {kept.stream(), kept.seq(), kept.path(), kept.salt(), kept.text(), kept.term()};
    }
}
