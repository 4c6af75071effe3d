package io.aftersales.trail;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the cases of the reader's units pass through a process, how long they stay at each step, and where they stay longer
 * than they may. Counted from the engine's history, which holds every step that was ever entered.
 */
@Component
public class HeatMap {

    private static final String FROM = """
              from ACT_HI_PROCINST p
              join service_case c on c.number = p.BUSINESS_KEY_
              join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
              join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
              left join ACT_HI_TASKINST t on t.ID_ = a.TASK_ID_
            """;
    private static final String LATE = "t.DUE_DATE_ is not null and t.DUE_DATE_ < coalesce(t.END_TIME_, :now)";
    private static final String STEPS = """
            select a.ACT_ID_ as activity, count(*) as passes, count(distinct c.number) as cases, count(*) - count(a.END_TIME_) as open,
                   avg(a.DURATION_) as mean, percentile_cont(0.5) within group (order by a.DURATION_) as median,
                   percentile_cont(0.9) within group (order by a.DURATION_) as slow, count(t.DUE_DATE_) as due,
                   sum(case when\s""" + LATE + " then 1 else 0 end) as late\n" + FROM;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final Clock clock;

    HeatMap(JdbcClient jdbc, Reach reach, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Which passes count; null means any.
     *
     * @param process key, for example {@code repair}
     * @param version of the model
     * @param unit    of the case, with those below it
     * @param from    the step was entered at or after it
     * @param to      and before it
     */
    public record Filter(String process, Integer version, String unit, Instant from, Instant to) {
    }

    /**
     * A step of the model.
     *
     * @param passes how often it was entered
     * @param cases  of how many cases
     * @param open   how often it is not yet left
     * @param mean   seconds that it took, of what was left; null where nothing was
     * @param median half took no longer
     * @param slow   nine of ten took no longer
     * @param due    how many of its tasks had a due instant
     * @param late   how many of these were done after it, or are not done and it is past
     */
    public record Step(String activity, long passes, long cases, long open, Double mean, Double median, Double slow, long due, long late) {
    }

    /** A version of the model. @param definition its id, by which its drawing is found @param instances within reach */
    public record Version(int version, String definition, long instances) {
    }

    /** A pass of a case through a step. @param seconds null where it is not yet left */
    public record Pass(String number, String kind, String title, String status, String unitId, Instant enteredAt, Double seconds, boolean late) {
    }

    /** Newest version first; those without a case of the reader's are left out. */
    public List<Version> versions(String process) {
        Reach.Condition within = reach.units("c.unit_id");
        return jdbc.sql("""
                select d.VERSION_ as version, d.ID_ as definition, count(*) as instances
                  from ACT_RE_PROCDEF d join ACT_HI_PROCINST p on p.PROC_DEF_ID_ = d.ID_ join service_case c on c.number = p.BUSINESS_KEY_
                 where d.KEY_ = :process and\s""" + within.sql() + " group by d.VERSION_, d.ID_ order by d.VERSION_ desc")
                .param("process", process).params(within.parameters()).query(Version.class).list();
    }

    public List<Step> steps(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql(STEPS + where + " group by a.ACT_ID_ order by a.ACT_ID_").params(parameters)
                .query((row, n) -> step(row)).list();
    }

    /**
     * The passes behind a number, longest first.
     *
     * @param late only those that were late
     * @throws Refusal for a limit beyond 200
     */
    public List<Pass> passes(Filter filter, String activity, boolean late, int offset, int limit) throws Refusal {
        if (limit < 1 || limit > Question.MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("activity", activity, "offset", offset, "limit", limit));
        String where = where(filter, parameters) + " and a.ACT_ID_ = :activity" + (late ? " and " + LATE : "");
        return jdbc.sql("select c.number, c.kind, coalesce(c.title, c.fault_text) as title, c.status, c.unit_id, a.START_TIME_ as entered,"
                + " a.DURATION_ as duration, case when " + LATE + " then true else false end as late\n" + FROM + where
                + " order by a.DURATION_ desc nulls first, a.START_TIME_, a.ID_ offset :offset rows fetch next :limit rows only")
                .params(parameters).query((row, n) -> pass(row)).list();
    }

    private String where(Filter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("p.PROC_DEF_KEY_ = :process"));
        parameters.put("process", filter.process());
        parameters.put("now", Timestamp.from(clock.instant()));
        Reach.Condition within = reach.units("c.unit_id");
        conditions.add(within.sql());
        parameters.putAll(within.parameters());
        if (filter.version() != null) {
            conditions.add("d.VERSION_ = :version");
            parameters.put("version", filter.version());
        }
        if (!Question.blank(filter.unit())) {
            Reach.Condition below = Reach.below("c.unit_id", filter.unit());
            conditions.add(below.sql());
            parameters.putAll(below.parameters());
        }
        if (filter.from() != null) {
            // no step was entered after its instance had ended: that leaves years of instances unread
            conditions.add("a.START_TIME_ >= :from and (p.END_TIME_ is null or p.END_TIME_ >= :from)");
            parameters.put("from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("a.START_TIME_ < :to and p.START_TIME_ < :to");
            parameters.put("to", Timestamp.from(filter.to()));
        }
        return " where " + String.join(" and ", conditions);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getString("activity"), row.getLong("passes"), row.getLong("cases"), row.getLong("open"), seconds(row, "mean"),
                seconds(row, "median"), seconds(row, "slow"), row.getLong("due"), row.getLong("late"));
    }

    private static Pass pass(ResultSet row) throws SQLException {
        return new Pass(row.getString("number"), row.getString("kind"), row.getString("title"), row.getString("status"),
                row.getString("unit_id"), row.getTimestamp("entered").toInstant(), seconds(row, "duration"), row.getBoolean("late"));
    }

    private static Double seconds(ResultSet row, String column) throws SQLException {
        double milliseconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(milliseconds) / 1000.0;
    }
}
