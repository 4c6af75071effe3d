package io.aftersales.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.aftersales.organisation.Reach;
import io.aftersales.process.TaskWorker.Who;
import io.aftersales.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks with their cases, within the caller's reach: tasks of cases of the units that they reach, and tasks that
 * are theirs or offered to them. One query per page, which the engine's own query, blind to cases, cannot give.
 */
@Component
class TaskBoard {

    private static final String NEVER = "timestamp '" + TaskCursor.NEVER + "'";
    private static final String OFFERED = "exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_"
            + " and l.type_ = 'candidate' and l.group_id_ in (:groups))";
    private static final String FROM = """
              from act_ru_task t
              join act_re_procdef d on d.id_ = t.proc_def_id_
              join act_ru_execution e on e.id_ = t.proc_inst_id_
              left join service_case c on c.number = e.business_key_
             where (t.assignee_ = :me or %s or %s)""";
    private static final String COLUMNS = """
            select t.id_, t.task_def_key_, t.name_, d.key_, c.number, t.tenant_id_, c.unit_id, t.assignee_, t.create_time_, t.due_date_,
                   coalesce(t.due_date_, %s) as urgency,
                   (select string_agg(o.group_id_, ',') from act_ru_identitylink o where o.task_id_ = t.id_ and o.type_ = 'candidate'),
                   (select p.name from person p where p.id = t.assignee_)
            """.formatted(NEVER);

    private final JdbcClient jdbc;
    private final Reach reach;

    TaskBoard(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    List<TaskRow> list(TaskFilter filter, TaskCursor after, Who who) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder(COLUMNS).append(visible(who, parameters));
        narrow(filter, sql, parameters);
        if (after != null) {
            sql.append(" and (coalesce(t.due_date_, ").append(NEVER).append(") > :due or coalesce(t.due_date_, ").append(NEVER)
                    .append(") = :due and t.id_ > :id)");
            parameters.put("due", Timestamp.from(after.due()));
            parameters.put("id", after.id());
        }
        sql.append(" order by urgency, t.id_ limit :limit");
        parameters.put("limit", filter.limit() + 1);
        return rows(sql.toString(), parameters, who);
    }

    Optional<TaskRow> find(String id, Who who) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return rows(COLUMNS + visible(who, parameters) + " and t.id_ = :id", parameters, who).stream().findFirst();
    }

    /** Makes others who complete, claim or cancel this task wait until this transaction ends. @return false where it is gone */
    boolean lock(String id) {
        return jdbc.sql("select id_ from act_ru_task where id_ = :id for update").param("id", id).query(String.class).optional()
                .isPresent();
    }

    /** Whether this was a task within the caller's reach that is finished now. */
    boolean isFinished(String id) {
        Reach.Condition units = reach.units("c.unit_id");
        return jdbc.sql("""
                select count(*) from act_hi_taskinst t
                  join act_hi_procinst p on p.id_ = t.proc_inst_id_
                  join service_case c on c.number = p.business_key_
                 where t.id_ = :id and t.end_time_ is not null and %s""".formatted(units.sql()))
                .param("id", id).params(units.parameters()).query(Long.class).single() > 0;
    }

    private String visible(Who who, Map<String, Object> parameters) {
        Reach.Condition units = reach.units("c.unit_id");
        parameters.putAll(units.parameters());
        parameters.put("me", who.person() == null ? "" : who.person());
        parameters.put("groups", who.groups().isEmpty() ? List.of("") : who.groups());
        return FROM.formatted(OFFERED, units.sql());
    }

    private static void narrow(TaskFilter filter, StringBuilder sql, Map<String, Object> parameters) {
        if (filter.mine()) {
            sql.append(" and (t.assignee_ = :me or t.assignee_ is null and ").append(OFFERED).append(')');
        }
        narrow(" and c.number = :case", "case", filter.caseNumber(), sql, parameters);
        narrow(" and t.assignee_ = :assignee", "assignee", filter.assignee(), sql, parameters);
        narrow(" and d.key_ = :process", "process", filter.process(), sql, parameters);
        String part = filter.name() == null ? null : "%" + filter.name().toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        narrow(" and lower(t.name_) like :name escape '!'", "name", part, sql, parameters);
    }

    private static void narrow(String condition, String name, String value, StringBuilder sql, Map<String, Object> parameters) {
        if (value != null) {
            sql.append(condition);
            parameters.put(name, value);
        }
    }

    private List<TaskRow> rows(String sql, Map<String, Object> parameters, Who who) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> row(row, who)).list();
    }

    private static TaskRow row(ResultSet row, Who who) throws SQLException {
        String assignee = row.getString(8);
        List<String> groups = groups(row.getString(12));
        return new TaskRow(row.getString(1), row.getString(2), Text.ofBoth(row.getString(3)), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), assignee, row.getString(13), groups, instant(row.getTimestamp(9)),
                instant(row.getTimestamp(10)), who.mayWork(assignee, groups));
    }

    /** No group has a comma in its name. */
    private static List<String> groups(String offeredTo) {
        return offeredTo == null ? List.of() : Stream.of(offeredTo.split(",")).sorted().toList();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
