package io.aftersales.report.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.report.ReportQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored subscriptions. One per person, report, rhythm, grouping and filters; of each, one mail per period: the keys are the
 * proof.
 */
@Repository
class Subscriptions {

    private static final String ROWS = """
            select s.*, d.period_from, d.period_to, d.outcome from report_subscription s
              left join report_delivery d on d.subscription = s.id
                   and d.period_from = (select max(l.period_from) from report_delivery l where l.subscription = s.id)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Subscriptions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Subscription> of(String person) {
        return jdbc.sql(ROWS + " where s.person = ? order by s.created_at, s.id").param(person).query((row, n) -> subscription(row)).list();
    }

    List<Subscription> all() {
        return jdbc.sql(ROWS + " order by s.id").query((row, n) -> subscription(row)).list();
    }

    Optional<Subscription> find(String id) {
        return jdbc.sql(ROWS + " where s.id = ?").param(id).query((row, n) -> subscription(row)).optional();
    }

    /** @return false where the person has it already */
    boolean add(Subscription wanted) {
        return jdbc.sql("""
                insert into report_subscription (id, person, report, rhythm, cut_by, filters, created_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(wanted.id(), wanted.person(), wanted.report(), wanted.rhythm().key(), wanted.by(), written(wanted.filter()),
                        utc(wanted.createdAt())).update() == 1;
    }

    void remove(String id) {
        jdbc.sql("delete from report_subscription where id = ?").param(id).update();
    }

    /** Takes a period for the running transaction. @return false where it was taken, or the subscription is gone */
    boolean take(String id, Rhythm.Days days, Instant now) {
        return jdbc.sql("""
                insert into report_delivery (subscription, period_from, period_to, outcome, made_at)
                select s.id, cast(? as date), cast(? as date), 'sent', cast(? as timestamp with time zone) from report_subscription s where s.id = ?
                on conflict do nothing""")
                .params(days.from(), days.to(), utc(now), id).update() == 1;
    }

    void became(String id, Rhythm.Days days, Outcome outcome) {
        jdbc.sql("update report_delivery set outcome = ? where subscription = ? and period_from = ?")
                .params(outcome.key(), id, days.from()).update();
    }

    /** The same filters are always the same text. */
    private String written(ReportQuery.Filter filter) {
        try {
            return json.writeValueAsString(new TreeMap<>(filter.given()));
        } catch (JsonProcessingException texts) {
            throw new IllegalStateException(texts);
        }
    }

    private ReportQuery.Filter read(String filters) {
        try {
            Map<String, String> given = json.readValue(filters, new TypeReference<>() { });
            return new ReportQuery.Filter(given.get("organisation"), given.get("branch"), given.get("outlet"), given.get("product"),
                    given.get("severity"), given.get("process"), given.get("target"));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private Subscription subscription(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("period_from", LocalDate.class);
        Subscription.Delivery last = from == null ? null
                : new Subscription.Delivery(from, row.getObject("period_to", LocalDate.class), Outcome.of(row.getString("outcome")));
        return new Subscription(row.getString("id"), row.getString("person"), row.getString("report"),
                Rhythm.valueOf(row.getString("rhythm").toUpperCase(java.util.Locale.ROOT)), row.getString("cut_by"), read(row.getString("filters")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), last);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
