package io.aftersales.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import io.aftersales.proof.RowsAnew;
import io.aftersales.shared.ReadOnce;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what a case holds of persons: values of its trail, texts of messages, content and names of files, contacts and words on its
 * rows and in the engine's history. The chain keeps salted hashes and an event that says what was erased, and verifies as before.
 */
@Service
public class Erasure {

    private final JdbcClient jdbc;
    private final TrailValues values;
    private final RowsAnew rowsAnew;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Erasure(JdbcClient jdbc, TrailValues values, RowsAnew rowsAnew, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.rowsAnew = rowsAnew;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Everything, for a person who asks. @throws Refusal where the case is open or held */
    @Transactional
    public void erase(String caseNumber) throws Refusal {
        erase(caseNumber, EnumSet.complementOf(EnumSet.of(Retained.ARCHIVE)));
    }

    /** Whether it may be; holds the case for this transaction. @throws Refusal where the case is open or held */
    void require(String caseNumber) throws Refusal {
        boolean ended = jdbc.sql("select closed_at is not null from service_case where number = ? for update").param(caseNumber)
                .query(Boolean.class).single();
        if (!ended) {
            throw Refusal.of(RetentionReason.CASE_STILL_OPEN, caseNumber);
        }
        if (jdbc.sql("select count(*) from case_hold where standing = ?").param(caseNumber).query(Integer.class).single() > 0) {
            throw Refusal.of(RetentionReason.CASE_HELD, caseNumber);
        }
    }

    /** @return how much of each kind is gone @throws Refusal where the case is open or held */
    @Transactional
    public Map<Retained, Integer> erase(String caseNumber, Set<Retained> kinds) throws Refusal {
        require(caseNumber);
        Map<Retained, Integer> gone = new EnumMap<>(Retained.class);
        Map<String, Object> erased = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        List<Map<String, Object>> anew = new ArrayList<>();
        if (kinds.contains(Retained.PERSONAL)) {
            TrailValues.Gone told = values.erase(AuditTrail.ofCase(caseNumber));
            erased.put("upTo", told.upTo());
            gone.put(Retained.PERSONAL, told.values());
        }
        if (kinds.contains(Retained.MESSAGES)) {
            gone.put(Retained.MESSAGES, messages(caseNumber, rows));
        }
        if (kinds.contains(Retained.DOCUMENTS)) {
            gone.put(Retained.DOCUMENTS, documents(caseNumber, rows, anew));
        }
        if (kinds.contains(Retained.TEXTS)) {
            gone.put(Retained.TEXTS, texts(caseNumber, anew));
        }
        erased.put("erasedRows", rows);
        if (!anew.isEmpty()) {
            erased.put(VouchedRow.ROWS, anew);
        }
        ReadOnce.forgetAll();
        audit.record(AuditTrail.ofCase(caseNumber), "personal.erased", erased);
        return gone;
    }

    private int messages(String caseNumber, List<String> rows) {
        rows.addAll(named("message", "select id from message where case_number = ? and salt is not null order by id", caseNumber));
        jdbc.sql("""
                update message set salt = null, recipient_name = null, address = null, subject = '', body = '', last_error = null
                 where case_number = ?""").param(caseNumber).update();
        return rows.size();
    }

    private int documents(String caseNumber, List<String> rows, List<Map<String, Object>> anew) {
        List<String> files = named("document", "select id from document where case_number = ? and erased_at is null order by id", caseNumber);
        if (!files.isEmpty()) {
            List<Map<String, Object>> before = rowsAnew.said("document", caseNumber);
            jdbc.sql("delete from document_piece where document_id in (select id from document where case_number = ?)").param(caseNumber).update();
            jdbc.sql("update document set erased_at = ?, file_name = ? where case_number = ? and erased_at is null")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), HeldText.GONE, caseNumber).update();
            anew.addAll(rowsAnew.said("document", caseNumber, before));
        }
        rows.addAll(files);
        return files.size();
    }

    private int texts(String caseNumber, List<Map<String, Object>> anew) {
        int gone = 0;
        facts(caseNumber);
        for (HeldText held : HeldText.ALL) {
            gone += jdbc.sql(held.erasure(":case")).param("case", caseNumber).update();
        }
        List<Map<String, Object>> before = rowsAnew.said("ledger_entry", caseNumber);
        int notes = jdbc.sql(HeldText.VOUCHED_NOTES.erasure(":case")).param("case", caseNumber).update();
        if (notes > 0) {
            anew.addAll(rowsAnew.said("ledger_entry", caseNumber, before));
        }
        return gone + notes;
    }

    /** The fault in the customer's words stands among the facts, too. */
    private void facts(String caseNumber) {
        String facts = jdbc.sql("select facts from service_case where number = ?").param(caseNumber).query(String.class).single();
        try {
            ObjectNode left = (ObjectNode) json.readTree(facts);
            if (left.remove("faultText") != null) {
                jdbc.sql("update service_case set facts = ? where number = ?").params(json.writeValueAsString(left), caseNumber).update();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of " + caseNumber + " that are no JSON", e);
        }
    }

    private List<String> named(String table, String sql, String caseNumber) {
        return jdbc.sql(sql).param(caseNumber).query(String.class).list().stream().map(id -> table + "|" + id).toList();
    }
}
