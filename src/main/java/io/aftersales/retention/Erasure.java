package io.aftersales.retention;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what a case holds of persons: values of its trail, texts of messages, content of files. The chain keeps their salted
 * hashes and an event that says what was erased, and verifies as before.
 */
@Service
public class Erasure {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Erasure(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything, for a person who asks. @throws Refusal where the case is open or held */
    @Transactional
    public void erase(String caseNumber) throws Refusal {
        erase(caseNumber, EnumSet.allOf(Retained.class));
    }

    /** @throws Refusal where the case is open or held */
    @Transactional
    public void erase(String caseNumber, Set<Retained> kinds) throws Refusal {
        boolean ended = jdbc.sql("select closed_at is not null from service_case where number = ? for update").param(caseNumber)
                .query(Boolean.class).single();
        if (!ended) {
            throw Refusal.of(RetentionReason.CASE_STILL_OPEN);
        }
        if (jdbc.sql("select count(*) from case_hold where standing = ?").param(caseNumber).query(Integer.class).single() > 0) {
            throw Refusal.of(RetentionReason.CASE_HELD);
        }
        Map<String, Object> erased = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        if (kinds.contains(Retained.PERSONAL)) {
            erased.put("upTo", values(caseNumber));
        }
        if (kinds.contains(Retained.MESSAGES)) {
            messages(caseNumber, rows);
        }
        if (kinds.contains(Retained.DOCUMENTS)) {
            documents(caseNumber, rows);
        }
        erased.put("erasedRows", rows);
        audit.record(AuditTrail.ofCase(caseNumber), "personal.erased", erased);
    }

    /** @return the number of the last event whose values are gone */
    private long values(String caseNumber) {
        String stream = AuditTrail.ofCase(caseNumber);
        long last = jdbc.sql("select coalesce(max(seq), 0) from audit_stream where stream = ?").param(stream).query(Long.class).single();
        jdbc.sql("delete from audit_personal where stream = ? and seq <= ?").params(stream, last).update();
        return last;
    }

    private void messages(String caseNumber, List<String> rows) {
        rows.addAll(named("message", "select id from message where case_number = ? and salt is not null order by id", caseNumber));
        jdbc.sql("update message set salt = null, recipient_name = null, address = null, subject = '', body = '' where case_number = ?")
                .param(caseNumber).update();
    }

    private void documents(String caseNumber, List<String> rows) {
        rows.addAll(named("document", "select id from document where case_number = ? and erased_at is null order by id", caseNumber));
        jdbc.sql("delete from document_piece where document_id in (select id from document where case_number = ?)").param(caseNumber).update();
        jdbc.sql("update document set erased_at = ? where case_number = ? and erased_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), caseNumber).update();
    }

    private List<String> named(String table, String sql, String caseNumber) {
        return jdbc.sql(sql).param(caseNumber).query(String.class).list().stream().map(id -> table + "|" + id).toList();
    }
}
