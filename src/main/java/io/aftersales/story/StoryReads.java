package io.aftersales.story;

import io.aftersales.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands behind the events of a case: messages, documents, movements of parts, bookings. */
@Component
class StoryReads {

    private final JdbcClient jdbc;

    StoryReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param openedAt when the case was opened @param closedAt null while it is open */
    record Case(String number, String organisation, String unitId, String status, Instant openedAt, Instant closedAt) {
    }

    Case ofCase(String number) {
        return jdbc.sql("select number, organisation, unit_id, status, opened_at, closed_at from service_case where number = ?").param(number)
                .query((row, n) -> new Case(row.getString(1), row.getString(2), row.getString(3), row.getString(4), instant(row, 5),
                        instant(row, 6))).single();
    }

    /** By their ids. */
    Map<String, CaseStory.Message> messages(String number) {
        return byKey("select id, recipient_name, channel, state, subject, body from message where case_number = ?", number,
                (row, n) -> new CaseStory.Message(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6)), CaseStory.Message::id);
    }

    /** By their ids. */
    Map<String, CaseStory.File> documents(String number) {
        return byKey("select id, kind, file_name, content_type, size_bytes, erased_at from document where case_number = ?", number,
                (row, n) -> new CaseStory.File(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5),
                        row.getObject(6) != null), CaseStory.File::id);
    }

    /** By their references. */
    Map<String, CaseStory.Movement> movements(String number) {
        return byKey("""
                select m.reference, m.part_code, p.name_zh, p.name_en, m.quantity, m.from_place, m.to_place, m.value_cny
                  from stock_movement m join part p on p.organisation = m.organisation and p.code = m.part_code
                 where m.case_number = ?""", number, (row, n) -> new CaseStory.Movement(row.getString(1), row.getString(2),
                new Text(row.getString(3), row.getString(4)), row.getInt(5), row.getString(6), row.getString(7), row.getBigDecimal(8)),
                CaseStory.Movement::reference);
    }

    /** By source, kind and party, which is what their events say. */
    Map<String, CaseStory.Booking> bookings(String number) {
        return byKey("select source, kind, party, debit_account, credit_account, amount_cny, booked_on, note from ledger_entry where case_number = ?",
                number, (row, n) -> new CaseStory.Booking(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getBigDecimal(6), row.getObject(7, LocalDate.class), row.getString(8)), CaseStory.Booking::key);
    }

    private <T> Map<String, T> byKey(String sql, String number, RowMapper<T> mapper, java.util.function.Function<T, String> key) {
        List<T> rows = jdbc.sql(sql).param(number).query(mapper).list();
        Map<String, T> found = new HashMap<>();
        rows.forEach(row -> found.put(key.apply(row), row));
        return found;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
