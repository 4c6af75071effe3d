package io.aftersales.notification;

import io.aftersales.organisation.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored messages. The unique key (event, recipient, channel) is the proof that nobody is told twice. */
@Repository
class Outbox {

    private static final String COLUMNS = """
            select m.id, m.event_id, m.kind, m.organisation, m.case_number, m.recipient_id, m.recipient_name, m.channel, m.address,
                   m.language, m.subject, m.body, m.state, m.attempts, m.next_attempt_at, m.maybe_repeated, m.last_error, m.created_at,
                   m.sent_at
            from message m""";

    /** Whose a message is: the unit of its case; the head office where it is about no case. */
    static final String UNIT = """
            coalesce(c.unit_id, (select min(h.id) from unit h where h.organisation = m.organisation and h.parent_id is null))""";

    private static final String WITH_CASE = " left join service_case c on c.number = m.case_number\n";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param salt of what the message holds of a person @return false where the person has this message already */
    boolean add(Message m, String salt) {
        return jdbc.sql("""
                insert into message (id, event_id, kind, organisation, case_number, recipient_id, recipient_name, channel, address,
                                     language, subject, body, state, attempts, next_attempt_at, maybe_repeated, created_at, salt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, false, ?, ?) on conflict do nothing""")
                .params(m.id(), m.eventId(), m.kind(), m.organisation(), m.caseNumber(), m.recipientId(), m.recipientName(), m.channel(),
                        m.address(), m.language(), m.subject(), m.body(), key(m.state()), utc(m.nextAttemptAt()), utc(m.createdAt()), salt)
                .update() == 1;
    }

    boolean refuses(String recipientId, String kind) {
        return jdbc.sql("select count(*) from message_refusal where recipient_id = ? and kind = ?").params(recipientId, kind)
                .query(Integer.class).single() > 0;
    }

    /** Takes due messages for one node; another node passes over them. */
    @Transactional
    List<Message> claim(String node, Instant now, int limit) {
        List<Message> due = jdbc.sql(COLUMNS + "\n" + """
                 where state = 'pending' and next_attempt_at <= ? order by next_attempt_at limit ? for update skip locked""")
                .params(utc(now), limit).query((row, n) -> message(row)).list();
        due.forEach(message -> jdbc.sql("update message set state = 'sending', claimed_by = ?, claimed_at = ? where id = ?")
                .params(node, utc(now), message.id()).update());
        return due;
    }

    /** Messages that a node took and never reported on go back; they may have left, which is noted. */
    int release(Instant claimedBefore) {
        return jdbc.sql("update message set state = 'pending', maybe_repeated = true where state = 'sending' and claimed_at < ?")
                .param(utc(claimedBefore)).update();
    }

    void sent(String id, Instant at) {
        jdbc.sql("update message set state = 'sent', attempts = attempts + 1, sent_at = ?, last_error = null where id = ?")
                .params(utc(at), id).update();
    }

    void failed(String id, Message.State state, Instant nextAttempt, String error) {
        jdbc.sql("update message set state = ?, attempts = attempts + 1, next_attempt_at = ?, last_error = ? where id = ?")
                .params(key(state), utc(nextAttempt), error.substring(0, Math.min(error.length(), 500)), id).update();
    }

    boolean resend(String id, Instant now) {
        return jdbc.sql("update message set state = 'pending', attempts = 0, next_attempt_at = ? where id = ? and state = 'dead'")
                .params(utc(now), id).update() == 1;
    }

    Optional<Message> find(String id) {
        return jdbc.sql(COLUMNS + " where id = ?").param(id).query((row, n) -> message(row)).optional();
    }

    List<Message> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + " where case_number = ? order by created_at limit 200").param(caseNumber)
                .query((row, n) -> message(row)).list();
    }

    /** @param reach on {@link #UNIT} */
    boolean within(String id, Reach.Condition reach) {
        return jdbc.sql("select count(*) from message m" + WITH_CASE + " where m.id = :id and " + reach.sql())
                .param("id", id).params(reach.parameters()).query(Integer.class).single() > 0;
    }

    /**
     * Newest first, before a given message.
     *
     * @param organisation null for all
     * @param state        null for all
     * @param reader       who sees, beside what the condition allows, also what was told to them
     * @param reach        on {@link #UNIT}
     */
    List<Message> page(String organisation, Message.State state, Instant before, String beforeId, int limit, String reader,
                       Reach.Condition reach) {
        return jdbc.sql(COLUMNS + WITH_CASE + """
                 where (cast(:organisation as varchar) is null or m.organisation = :organisation)
                   and (cast(:state as varchar) is null or m.state = :state)
                   and (m.created_at < :before or (m.created_at = :before and m.id < :beforeId))
                   and (m.recipient_id = :reader or\s""" + reach.sql() + """
                )
                 order by m.created_at desc, m.id desc limit :limit""")
                .param("organisation", organisation).param("state", state == null ? null : key(state))
                .param("before", utc(before)).param("beforeId", beforeId).param("limit", limit).param("reader", reader)
                .params(reach.parameters()).query((row, n) -> message(row)).list();
    }

    private static String key(Message.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(row.getString("id"), row.getString("event_id"), row.getString("kind"), row.getString("organisation"),
                row.getString("case_number"), row.getString("recipient_id"), row.getString("recipient_name"), row.getString("channel"),
                row.getString("address"), row.getString("language"), row.getString("subject"), row.getString("body"),
                Message.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("attempts"),
                instant(row, "next_attempt_at"), row.getBoolean("maybe_repeated"), row.getString("last_error"), instant(row, "created_at"),
                instant(row, "sent_at"));
    }
}
