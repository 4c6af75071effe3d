package io.aftersales.board;

import io.aftersales.board.forecast.BackTest;
import io.aftersales.board.forecast.Chance;
import io.aftersales.board.forecast.History;
import io.aftersales.board.forecast.Past;
import io.aftersales.board.forecast.Situation;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How likely the open deadlines are to be missed, from the organisation's own history: how long it took from the step that a
 * case is in to the target. Beside it how good such forecasts were; where they were no better than the plain share of late
 * cases, none is given.
 */
@Service
@Transactional(readOnly = true)
public class ForecastReads {

    /** As many fit into an address. */
    public static final int MOST = 100;

    /** The newest so many situations; older ones were under other rules and people. */
    private static final int LONGEST_HISTORY = 30_000;
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final String PAST = """
            select k.target, a.act_id_, c.unit_id, c.product_family, a.start_time_, k.ended_at, k.due_at,
                   exists (select 1 from sla_pause w where w.case_number = k.case_number and w.party = 'PARTS' and w.from_at <= a.start_time_
                       and (w.to_at is null or w.to_at > a.start_time_)) as parts
              from (select * from sla_clock where organisation = :organisation and ended_at is not null and state in ('met', 'breached')
                     order by ended_at desc limit :most) k
              join service_case c on c.number = k.case_number
              join act_hi_procinst p on p.business_key_ = k.case_number
              join act_hi_actinst a on a.proc_inst_id_ = p.id_ and a.act_type_ in ('userTask', 'receiveTask')
               and a.start_time_ >= k.started_at and a.start_time_ <= k.ended_at""";
    private static final String OPEN = """
            select k.clock_id, k.organisation, k.target, k.unit_id, k.product, k.due_at, c.status, t.task_def_key_, t.name_, t.create_time_
              from open_clock k
              join service_case c on c.number = k.case_number
              join act_ru_execution e on e.business_key_ = k.case_number
              join act_ru_task t on t.proc_inst_id_ = e.id_
             where %s and k.paused = false and k.clock_id in (:clocks) order by t.create_time_, t.id_""";

    private final JdbcClient jdbc;
    private final BoardWhere where;
    private final Clock clock;
    private final Cache<String, Learnt> learnt = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(50).build();

    ForecastReads(JdbcClient jdbc, BoardWhere where, Clock clock) {
        this.jdbc = jdbc;
        this.where = where;
        this.clock = clock;
    }

    /**
     * The chance of one deadline.
     *
     * @param step     where its case is now, by its id in the model
     * @param chance   and why
     */
    public record Forecast(String clockId, String organisation, String step, Text stepName, Chance chance) {
    }

    /** How good the forecasts of an organisation were. @param useful whether they are shown at all */
    public record Quality(String organisation, boolean useful, BackTest test) {
    }

    /** @param items one for each deadline that can be forecast, in no order */
    public record Forecasts(List<Forecast> items, List<Quality> quality) {
    }

    /** @throws Refusal for more than {@link #MOST}; those out of reach, ended or paused are left out */
    public Forecasts of(List<String> clocks) throws Refusal {
        if (clocks.isEmpty() || clocks.size() > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("clock"), "clock");
        }
        BoardWhere.Condition condition = where.of(BoardFilter.ANY, clock.instant());
        List<Standing> standing = jdbc.sql(OPEN.formatted(condition.sql())).params(condition.parameters()).param("clocks", clocks)
                .query(ForecastReads::standing).list();
        List<Forecast> forecasts = new ArrayList<>();
        List<Quality> quality = new ArrayList<>();
        Set<String> done = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        for (Standing one : standing) {
            Learnt known = learnt.get(one.organisation, this::learn);
            if (organisations.add(one.organisation)) {
                quality.add(new Quality(one.organisation, known.test.useful(), known.test));
            }
            // the oldest of several steps is the one that holds it up
            if (done.add(one.clockId) && known.test.useful()) {
                forecast(one, known.history).ifPresent(forecasts::add);
            }
        }
        return new Forecasts(forecasts, quality);
    }

    private Optional<Forecast> forecast(Standing one, History history) {
        Instant now = clock.instant();
        return history.chance(one.situation, Duration.between(one.since, now), Duration.between(now, one.due))
                .map(chance -> new Forecast(one.clockId, one.organisation, one.situation.step(), one.stepName, chance));
    }

    private Learnt learn(String organisation) {
        List<Past> past = jdbc.sql(PAST).param("organisation", organisation).param("most", LONGEST_HISTORY)
                .query((row, index) -> past(row)).list();
        return new Learnt(History.of(past), BackTest.of(past));
    }

    private static Past past(ResultSet row) throws SQLException {
        Instant began = row.getTimestamp("start_time_").toInstant();
        return new Past(new Situation(row.getString("target"), row.getString("act_id_"), row.getString("unit_id"),
                row.getString("product_family"), row.getBoolean("parts")), began,
                Duration.between(began, row.getObject("ended_at", OffsetDateTime.class).toInstant()),
                Duration.between(began, row.getObject("due_at", OffsetDateTime.class).toInstant()));
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        Timestamp since = row.getTimestamp("create_time_");
        return new Standing(row.getString("clock_id"), row.getString("organisation"), new Situation(row.getString("target"),
                row.getString("task_def_key_"), row.getString("unit_id"), row.getString("product"), "awaiting-parts".equals(row.getString("status"))),
                Text.ofBoth(row.getString("name_")), since.toInstant(), row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private record Standing(String clockId, String organisation, Situation situation, Text stepName, Instant since, Instant due) {
    }

    private record Learnt(History history, BackTest test) {
    }
}
