package io.aftersales.evidence;

import io.aftersales.audit.AuditReads;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database holds of a case, as rows of named values. */
@Component
class EvidenceReads {

    private final JdbcClient jdbc;
    private final AuditReads audit;

    EvidenceReads(JdbcClient jdbc, AuditReads audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Map<String, Object> ofCase(String number) {
        return rows("select * from service_case where number = ?", number).get(0);
    }

    List<AuditReads.Entry> events(String number) {
        return audit.ofCase(number);
    }

    List<Map<String, Object>> messages(String number) {
        return rows("""
                select id, kind, channel, recipient_id, recipient_name, address, language, subject, body, state, created_at, sent_at
                  from message where case_number = ? order by created_at, id""", number);
    }

    List<Map<String, Object>> movements(String number) {
        return rows("""
                select reference, part_code, quantity, from_place, to_place, value_cny, moved_at, moved_by
                  from stock_movement where case_number = ? order by id""", number);
    }

    List<Map<String, Object>> money(String number) {
        return rows("""
                select source, kind, party, debit_account, credit_account, amount_cny, booked_on, note, recorded_at, recorded_by
                  from ledger_entry where case_number = ? order by id""", number);
    }

    /** The tables that decided, as they were. */
    List<Map<String, Object>> tables(String number) {
        return rows("""
                select organisation, decision_key, version, checksum, published_by, published_at, approved_by, reason, content
                  from decision_publication
                 where definition_id in (select definition_id from decision_receipt where case_number = ?)
                 order by decision_key, organisation, version""", number);
    }

    private List<Map<String, Object>> rows(String sql, String number) {
        return jdbc.sql(sql).param(number).query(EvidenceReads::row).list();
    }

    private static Map<String, Object> row(ResultSet row, int index) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value instanceof java.sql.Timestamp || value instanceof OffsetDateTime) {
                value = row.getObject(i, OffsetDateTime.class).toInstant();
            } else if (value instanceof java.sql.Clob) {
                value = row.getString(i);
            }
            values.put(columns.getColumnLabel(i).toLowerCase(java.util.Locale.ROOT), value);
        }
        return values;
    }
}
