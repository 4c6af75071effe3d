package io.aftersales.board;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was told of which deadline, when, by which channel, and whether they looked. */
@Service
@Transactional(readOnly = true)
public class EscalationReads {

    private static final int LAST_YEAR = 9999;
    private static final List<String> LEVELS = List.of("warn", "due", "later", "now");
    private static final String SELECT = """
            select e.clock_id, e.level, e.case_number, e.organisation, c.unit_id, k.target, e.told_at, e.told_by, e.reason, r.person, r.name,
                   r.title, r.seen_at, m.channel, m.state, m.sent_at
              from sla_escalation e
              join sla_escalation_recipient r on r.clock_id = e.clock_id and r.level = e.level
              join sla_clock k on k.id = e.clock_id
              join service_case c on c.number = e.case_number
              left join message m on m.recipient_id = r.person
               and m.event_id = case when e.digest_run is null then e.clock_id || ':' || e.level else 'digest:' || e.digest_run end
             where %s
             order by e.told_at desc, e.clock_id desc, e.level desc, r.person desc limit :limit""";

    private final JdbcClient jdbc;
    private final Reach reach;
    private final OrganisationService organisations;

    EscalationReads(JdbcClient jdbc, Reach reach, OrganisationService organisations) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.organisations = organisations;
    }

    /**
     * What to list; null means any.
     *
     * @param unit  it and those below
     * @param level warn, due, later, or now where a manager had it told at once
     * @param seen  whether whoever was told has looked
     * @param clock of one deadline
     */
    public record Filter(String organisation, String unit, String person, String level, Boolean seen, String clock) {
    }

    /**
     * One person told of one deadline.
     *
     * @param toldBy  message; window, where it stood in the digest of its hour; digest, where it was past when the case was
     *                imported; manager, where a manager had it told at once
     * @param channel email, sms or in-app; null while it waits for a digest
     * @param state   of the message: pending, sending, sent, kept, refused, dead
     * @param seenAt  when the person looked at the deadline in the platform; null where they have not
     */
    public record Row(String clockId, String level, String caseNumber, String organisation, String unitId, String target, Instant toldAt,
                      String toldBy, String reason, String person, String name, String title, String channel, String state, Instant sentAt,
                      Instant seenAt) {
    }

    public record Page(List<Row> items, String next) {
    }

    /** Newest first. @throws Refusal for a limit, level or cursor that is none, or what is out of reach */
    public Page page(Filter filter, String cursor, int limit) throws Refusal {
        if (limit < 1 || limit > BoardReads.MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit + 1));
        String where = where(filter, parameters);
        if (cursor != null && !cursor.isBlank()) {
            where += " and (e.told_at, e.clock_id, e.level, r.person) < (:told, :clock, :atLevel, :atPerson)";
            read(cursor, parameters);
        }
        List<Row> rows = jdbc.sql(SELECT.formatted(where)).params(parameters).query(EscalationReads::row).list();
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        return new Page(shown, more ? write(shown.get(limit - 1)) : null);
    }

    private String where(Filter filter, Map<String, Object> parameters) throws Refusal {
        for (String text : Arrays.asList(filter.organisation, filter.unit, filter.person, filter.clock)) {
            if (text != null && !Characters.storable(text)) {
                throw Refusal.of(InputReason.MALFORMED, Refusal.field("filter"));
            }
        }
        Reach.Condition within = reach.units("c.unit_id");
        parameters.putAll(within.parameters());
        StringBuilder where = new StringBuilder("(" + within.sql() + ")");
        if (given(filter.organisation)) {
            reach.requireOrganisation(filter.organisation);
            and(where, "e.organisation = :organisation", "organisation", filter.organisation, parameters);
        }
        if (given(filter.unit)) {
            reach.require(filter.unit);
            and(where, "c.unit_id in (:units)", "units", organisations.unitAndBelow(filter.unit).stream().map(Unit::id).toList(), parameters);
        }
        if (given(filter.person)) {
            and(where, "r.person = :person", "person", filter.person, parameters);
        }
        if (given(filter.clock)) {
            and(where, "e.clock_id = :ofClock", "ofClock", filter.clock, parameters);
        }
        level(filter.level, where, parameters);
        if (filter.seen != null) {
            where.append(filter.seen ? " and r.seen_at is not null" : " and r.seen_at is null");
        }
        return where.toString();
    }

    private static void level(String level, StringBuilder where, Map<String, Object> parameters) throws Refusal {
        if (!given(level)) {
            return;
        }
        if (!LEVELS.contains(level)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("level"), "level");
        }
        if ("now".equals(level)) {
            where.append(" and e.told_by = 'manager'");
        } else {
            and(where, "e.level = :level", "level", level, parameters);
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static void and(StringBuilder where, String condition, String name, Object value, Map<String, Object> parameters) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private static void read(String cursor, Map<String, Object> parameters) throws Refusal {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", 4);
            OffsetDateTime told = Instant.parse(parts[0]).atOffset(ZoneOffset.UTC);
            if (!Characters.storable(text) || told.getYear() < 1 || told.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("no row was ever told there");
            }
            parameters.put("told", told);
            parameters.put("clock", parts[1]);
            parameters.put("atLevel", parts[2]);
            parameters.put("atPerson", parts[3]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException notOurs) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field("cursor"));
        }
    }

    private static String write(Row last) {
        String text = last.toldAt + " " + last.clockId + " " + last.level + " " + last.person;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(row.getString("clock_id"), row.getString("level"), row.getString("case_number"), row.getString("organisation"),
                row.getString("unit_id"), row.getString("target"), instant(row, "told_at"), row.getString("told_by"), row.getString("reason"),
                row.getString("person"), row.getString("name"), row.getString("title"), row.getString("channel"), row.getString("state"),
                instant(row, "sent_at"), instant(row, "seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
