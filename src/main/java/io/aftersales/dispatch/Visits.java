package io.aftersales.dispatch;

import io.aftersales.shared.ReadOnce;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All visits, with the half hours that their appointments take. */
@Repository
public class Visits {

    static final Duration SLOT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final ReadOnce<Long, Visit> rows = new ReadOnce<>();

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a dispatcher orders. @param overruledOutlet the outlet proposed by rule, where another one was chosen */
    record Order(String caseNumber, String organisation, String unitId, String technician, boolean expert, String instruction,
                 String overruledOutlet, String overruledWhy) {
    }

    long add(Order order) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into visit (case_number, visit_no, organisation, unit_id, technician, expert, state, instruction,
                    overruled_outlet, overruled_why, no_shows)
                values (:caseNumber, (select coalesce(max(visit_no), 0) + 1 from visit where case_number = :caseNumber), :organisation,
                    :unitId, :technician, :expert, 'ordered', :instruction, :overruledOutlet, :overruledWhy, 0)""")
                .param("caseNumber", order.caseNumber()).param("organisation", order.organisation())
                .param("unitId", order.unitId()).param("technician", order.technician()).param("expert", order.expert())
                .param("instruction", order.instruction()).param("overruledOutlet", order.overruledOutlet())
                .param("overruledWhy", order.overruledWhy()).update(key, "id");
        return key.getKeyAs(Long.class);
    }

    public Visit get(long id) {
        return rows.get(id, one -> jdbc.sql("select * from visit where id = ?").param(one).query(Visits::read).single());
    }

    /** The visits of a case, oldest first. */
    public List<Visit> ofCase(String caseNumber) {
        return jdbc.sql("select * from visit where case_number = ? order by visit_no").param(caseNumber).query(Visits::read).list();
    }

    public Optional<Visit> open(String caseNumber) {
        return ofCase(caseNumber).stream().filter(visit -> visit.endedAt() == null).findFirst();
    }

    /** Sets columns of a visit; instants are stored in UTC. The names come from this package only. */
    void set(long id, Map<String, ?> columns) {
        rows.forget(id);
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? utc(at) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        jdbc.sql("update visit set " + assignments + " where id = :id").params(values).param("id", id).update();
    }

    /** @param visit as it stands before: what its last diagnosis wanted counts no longer */
    void want(Visit visit, List<VisitService.WantedPart> parts) {
        if (visit.parts() != null) {
            jdbc.sql("delete from visit_part where visit_id = ?").param(visit.id()).update();
        }
        int lineNo = 0;
        for (VisitService.WantedPart part : parts) {
            jdbc.sql("insert into visit_part (visit_id, line_no, part_code, quantity) values (?, ?, ?, ?)")
                    .params(visit.id(), ++lineNo, part.partCode(), part.quantity()).update();
        }
    }

    List<VisitService.WantedPart> wanted(long id) {
        return jdbc.sql("select part_code, quantity from visit_part where visit_id = ? order by line_no").param(id)
                .query((row, index) -> new VisitService.WantedPart(row.getString(1), row.getInt(2))).list();
    }

    void noShow(long id) {
        rows.forget(id);
        jdbc.sql("update visit set no_shows = no_shows + 1, state = 'accepted', appointed_from = null, appointed_until = null where id = ?")
                .param(id).update();
        free(id);
    }

    boolean busy(String technician, long exceptVisit, Instant from, Instant until) {
        return jdbc.sql("select count(*) from visit_slot where technician = ? and starts_at >= ? and starts_at < ? and visit_id <> ?")
                .params(technician, utc(floor(from)), utc(until), exceptVisit).query(Integer.class).single() > 0;
    }

    /**
     * Takes the half hours of an appointment; the primary key refuses two visits of one person at once.
     *
     * @param visit as it stands before: an appointment that it has is given up
     */
    void take(Visit visit, Instant from, Instant until) {
        if (visit.appointedFrom() != null) {
            free(visit.id());
        }
        List<Object> values = new ArrayList<>();
        for (Instant slot = floor(from); slot.isBefore(until); slot = slot.plus(SLOT)) {
            values.addAll(List.of(visit.technician(), utc(slot), visit.id()));
        }
        insert("visit_slot (technician, starts_at, visit_id)", values);
    }

    void free(long visit) {
        jdbc.sql("delete from visit_slot where visit_id = ?").param(visit).update();
    }

    void check(long visit, String list, List<String> items) {
        jdbc.sql("delete from visit_check where visit_id = ? and list = ?").params(visit, list).update();
        List<Object> values = new ArrayList<>();
        items.forEach(item -> values.addAll(List.of(visit, list, item)));
        insert("visit_check (visit_id, list, item)", values);
    }

    /** All rows in one statement. @param threes the values of three columns, row after row */
    private void insert(String table, List<Object> threes) {
        if (!threes.isEmpty()) {
            jdbc.sql("insert into " + table + " values " + String.join(", ", Collections.nCopies(threes.size() / 3, "(?, ?, ?)"))).params(threes).update();
        }
    }

    List<String> checked(long visit, String list) {
        return jdbc.sql("select item from visit_check where visit_id = ? and list = ? order by item").params(visit, list)
                .query(String.class).list();
    }

    /** The loss that a technician estimated, in CNY, or null. */
    BigDecimal loss(long visit) {
        return jdbc.sql("select loss_cny from visit where id = ?").param(visit)
                .query((row, index) -> Optional.ofNullable(row.getBigDecimal(1))).single().orElse(null);
    }

    Optional<SignOffService.Refusals> refusal(String caseNumber) {
        return jdbc.sql("""
                select refused_sign_why, cause_report from visit
                 where case_number = ? and refused = true and cause_report is not null order by visit_no desc limit 1""").param(caseNumber)
                .query((row, index) -> new SignOffService.Refusals(row.getString(1), row.getString(2))).optional();
    }

    /** Open visits per technician of an organisation. */
    Map<String, Integer> openJobs(String organisation) {
        Map<String, Integer> jobs = new HashMap<>();
        jdbc.sql("select technician, count(*) as jobs from visit where organisation = ? and ended_at is null group by technician")
                .param(organisation).query(row -> {
                    jobs.put(row.getString("technician"), row.getInt("jobs"));
                });
        return jobs;
    }

    private static Instant floor(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Visit read(ResultSet row, int index) throws SQLException {
        return new Visit(row.getLong("id"), row.getString("case_number"), row.getInt("visit_no"), row.getString("organisation"),
                row.getString("unit_id"), row.getString("technician"), row.getBoolean("expert"), row.getString("state"),
                instant(row, "appointed_from"), instant(row, "appointed_until"), instant(row, "arrived_at"), row.getInt("no_shows"),
                row.getString("cause"), row.getString("finding"), row.getString("parts"), flag(row, "customer_pays"),
                row.getBoolean("agreement_required"), flag(row, "consented"), row.getString("work_done"),
                row.getObject("service_minutes", Integer.class), row.getBigDecimal("fee_cny"), row.getBoolean("signature"),
                row.getBoolean("seal"), row.getBoolean("refused"), row.getString("checklist_missing"),
                row.getString("documents_missing"), row.getString("outcome"), instant(row, "ended_at"));
    }

    private static Boolean flag(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
