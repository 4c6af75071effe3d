package io.aftersales.trail;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Personal;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases of any age by what was ever on them. Who searched for what stands in the trail of the organisation. */
@Service
public class CaseSearch {

    private static final String SELECT = """
            select c.number, c.kind, c.title, c.fault_text, c.organisation, c.unit_id, c.status, c.serial_no, c.opened_at, c.closed_at
              from service_case c where\s""";
    private static final String ORDER = " order by c.opened_at desc, c.number desc limit :limit";
    /** From the newest case on, one after the other. */
    private static final String WALK = "select * from (" + SELECT + "%s order by c.opened_at desc, c.number desc offset 0 rows) c where %s" + ORDER;
    /** With more events than so many it is quicker to look at the newest cases than to find all on which one stands. */
    private static final int MANY_EVENTS = 20_000;
    /** Opened before the case at the cursor, or at once with it and behind it by number. */
    private static final String AFTER_THE_CURSOR = """
            exists (select 1 from service_case k where k.number = :cursor
                and (c.opened_at < k.opened_at or c.opened_at = k.opened_at and c.number < k.number))""";

    private final JdbcClient jdbc;
    private final Reach reach;
    private final Reasons reasons;
    private final AuditTrail audit;
    private final int manyEvents;

    @Autowired
    CaseSearch(JdbcClient jdbc, Reach reach, Reasons reasons, AuditTrail audit) {
        this(jdbc, reach, reasons, audit, MANY_EVENTS);
    }

    CaseSearch(JdbcClient jdbc, Reach reach, Reasons reasons, AuditTrail audit, int manyEvents) {
        this.manyEvents = manyEvents;
        this.jdbc = jdbc;
        this.reach = reach;
        this.reasons = reasons;
        this.audit = audit;
    }

    /**
     * A case that answers the question.
     *
     * @param closedAt null where it is open
     * @param reasons  what was found on it, newest first, at most five
     */
    public record Found(String number, String kind, String title, String organisation, String unitId, String status, String serialNo,
                        Instant openedAt, Instant closedAt, List<Reason> reasons) {

        private Found with(List<Reason> why) {
            return new Found(number, kind, title, organisation, unitId, status, serialNo, openedAt, closedAt, why);
        }
    }

    /**
     * Why a case was found.
     *
     * @param what  case, personal, event or decision
     * @param name  of the personal value, the kind of the event, or the key of the decision
     * @param value the personal value, who acted, or the rule with the version of its table
     */
    public record Reason(String what, String name, String value, Instant at) {
    }

    /** Newest cases first. @param next the cursor of the following page, null at the end */
    public record Page(List<Found> items, String next) {
    }

    /** @throws Refusal for an empty question or a limit beyond {@link Question#MOST} */
    @Transactional
    public Page find(Question question) throws Refusal {
        if (question.limit() < 1 || question.limit() > Question.MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        if (question.empty()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("q"), "q");
        }
        note(question);
        List<Found> rows = rows(question);
        boolean more = rows.size() > question.limit();
        List<Found> page = more ? rows.subList(0, question.limit()) : rows;
        Map<String, List<Reason>> why = reasons.of(page.stream().map(Found::number).toList(), question);
        return new Page(page.stream().map(found -> found.with(why.getOrDefault(found.number, List.of()))).toList(),
                more ? page.get(page.size() - 1).number : null);
    }

    private List<Found> rows(Question question) {
        Conditions where = new Conditions(question);
        Reach.Condition within = reach.units("c.unit_id");
        where.and(within.sql(), within.parameters());
        if (!Question.blank(question.cursor())) {
            where.and(AFTER_THE_CURSOR, Map.of("cursor", question.cursor()));
        }
        boolean many = where.ofEvents() && !jdbc.sql(where.moreEventsThan(manyEvents)).params(where.parameters()).query(Integer.class).list().isEmpty();
        return jdbc.sql(many ? WALK.formatted(where.others(), where.onTheCase()) : SELECT + where.sql() + ORDER).params(where.parameters())
                .param("limit", question.limit() + 1).query((row, n) -> found(row)).list();
    }

    private void note(Question question) {
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "q", Question.blank(question.q()) ? null : new Personal(question.q()));
        put(asked, "actor", question.actor());
        put(asked, "event", question.event());
        put(asked, "decision", question.decision());
        put(asked, "rule", question.rule());
        put(asked, "version", question.version());
        put(asked, "from", question.from() == null ? null : question.from().toString());
        put(asked, "to", question.to() == null ? null : question.to().toString());
        put(asked, "cursor", question.cursor());
        String whose = CurrentActor.get().organisation();
        audit.record(AuditTrail.ofOrganisation(whose == null ? "platform" : whose), "trail.searched", asked);
    }

    private static void put(Map<String, Object> asked, String name, Object value) {
        if (value != null && !"".equals(value)) {
            asked.put(name, value);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        String title = row.getString("title");
        return new Found(row.getString("number"), row.getString("kind"), title == null ? row.getString("fault_text") : title,
                row.getString("organisation"), row.getString("unit_id"), row.getString("status"), row.getString("serial_no"),
                instant(row, "opened_at"), instant(row, "closed_at"), List.of());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
