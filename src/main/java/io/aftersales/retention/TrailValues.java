package io.aftersales.retention;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.PersonalTerm;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases personal values beside the trail, each with an event that says so. */
@Component
class TrailValues {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    TrailValues(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param upTo the number of the last event whose values are gone @param values how many */
    record Gone(long upTo, int values) {
    }

    /** Everything that a stream holds until now; whoever calls records it. */
    Gone erase(String stream) {
        long last = jdbc.sql("select coalesce(max(seq), 0) from audit_stream where stream = ?").param(stream).query(Long.class).single();
        return new Gone(last, jdbc.sql("delete from audit_personal where stream = ? and seq <= ?").params(stream, last).update());
    }

    /** The same, recorded in the stream itself. */
    void eraseAndRecord(String stream) {
        Gone gone = erase(stream);
        if (gone.values > 0) {
            audit.record(stream, "personal.erased", Map.of("upTo", gone.upTo));
        }
    }

    /** What auditors of the organisation looked for. @param values names, numbers and addresses of the person */
    void eraseSearches(String organisation, Collection<String> values) {
        List<String> terms = values.stream().map(PersonalTerm::of).filter(term -> !term.isEmpty()).distinct().toList();
        if (terms.isEmpty()) {
            return;
        }
        String stream = AuditTrail.ofOrganisation(organisation);
        String which = " from audit_personal where stream = :stream and path = 'q' and term in (:terms)";
        List<String> erased = jdbc.sql("select seq" + which + " order by seq").param("stream", stream).param("terms", terms)
                .query(Long.class).list().stream().map(seq -> seq + "|q").toList();
        if (!erased.isEmpty()) {
            jdbc.sql("delete" + which).param("stream", stream).param("terms", terms).update();
            audit.record(stream, "personal.erased", Map.of("erasedValues", erased));
        }
    }
}
