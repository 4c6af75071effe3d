package io.aftersales.decision.replay;

import static io.aftersales.decision.replay.Replays.instant;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of a replay and the list behind each. Counted are flips of cases within reach; while the run goes on the
 * numbers grow.
 */
@Service
public class ReplayReads {

    private static final int MOST_CHANGES = 200;
    private static final int LARGEST_PAGE = 200;
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final ReplayService service;
    private final Reach reach;
    private final NamedParameterJdbcTemplate some;

    ReplayReads(JdbcClient jdbc, DataSource database, ReplayService service, Reach reach) {
        this.jdbc = jdbc;
        JdbcTemplate paged = new JdbcTemplate(database);
        paged.setFetchSize(AT_ONCE);
        this.some = new NamedParameterJdbcTemplate(paged);
        this.service = service;
        this.reach = reach;
    }

    /**
     * What flips.
     *
     * @param name      the output, {@code output change}, organisation, product family or unit; null where the case has none
     * @param decisions how many decisions
     * @param cases     of how many cases
     * @param cny       what all amounts together rise by; null where none moved
     * @param earlier   how many deadlines move to an earlier instant
     * @param later     how many to a later one
     * @param seconds   by how much all deadlines together move; null where none does
     */
    public record Count(String name, String change, int decisions, int cases, BigDecimal cny, int earlier, int later, Long seconds) {
    }

    /**
     * @param outputs  per output
     * @param changes  per output and from what to what, most frequent first, at most 200
     * @param organisations, families, units per organisation, product family, responsible unit
     */
    public record Summary(ReplayRun run, List<Count> outputs, List<Count> changes, List<Count> organisations, List<Count> families,
                          List<Count> units) {
    }

    /** Which of the flips; null for any. @param moved earlier or later for deadlines, money for amounts */
    public record Slice(String output, String change, String organisation, String productFamily, String unitId, String moved) {
    }

    /** @throws Refusal not found or out of reach */
    @Transactional(readOnly = true)
    public Summary summary(String runId) throws Refusal {
        ReplayRun run = service.run(runId);
        FlipCounts outputs = new FlipCounts();
        FlipCounts changes = new FlipCounts();
        FlipCounts organisations = new FlipCounts();
        FlipCounts families = new FlipCounts();
        FlipCounts units = new FlipCounts();
        each(runId, flip -> {
            outputs.add(flip.output(), null, flip);
            changes.add(flip.output(), flip.change(), flip);
            organisations.add(flip.organisation(), null, flip);
            families.add(flip.productFamily(), null, flip);
            units.add(flip.unitId(), null, flip);
        });
        return new Summary(run, outputs.most(MOST_CHANGES), changes.most(MOST_CHANGES), organisations.most(MOST_CHANGES),
                families.most(MOST_CHANGES), units.most(MOST_CHANGES));
    }

    /** Looks at each flip within reach once, some hundreds at a time in memory. */
    private void each(String runId, Consumer<Flip> looked) {
        Reach.Condition units = reach.units("f.unit_id");
        Map<String, Object> parameters = new HashMap<>(units.parameters());
        parameters.put("run", runId);
        some.query("select f.* from replay_flip f where f.run_id = :run and (f.unit_id is null or " + units.sql() + ")", parameters,
                (RowCallbackHandler) row -> looked.accept(flip(row, 0)));
    }

    /**
     * The flips behind a number, oldest decision first.
     *
     * @param after the number of the last flip of the page before; 0 for the first page
     * @param size  1 to 200
     * @throws Refusal not found or out of reach; a slice that is none
     */
    public List<Flip> flips(String runId, Slice slice, int after, int size) throws Refusal {
        service.run(runId);
        Reach.Condition units = reach.units("f.unit_id");
        StringBuilder sql = new StringBuilder("select f.* from replay_flip f where f.run_id = :run and f.number > :after and (f.unit_id is null or ")
                .append(units.sql()).append(")");
        Map<String, Object> parameters = new HashMap<>(units.parameters());
        only(sql, parameters, "output", slice.output());
        only(sql, parameters, "change_kind", slice.change());
        only(sql, parameters, "organisation", slice.organisation());
        only(sql, parameters, "product_family", slice.productFamily());
        only(sql, parameters, "unit_id", slice.unitId());
        if (slice.moved() != null) {
            sql.append(" and ").append(moved(slice.moved()));
        }
        return jdbc.sql(sql.append(" order by f.number limit ").append(Math.max(1, Math.min(LARGEST_PAGE, size))).toString())
                .param("run", runId).param("after", after).params(parameters).query(ReplayReads::flip).list();
    }

    private static String moved(String how) throws Refusal {
        return switch (how) {
            case "earlier" -> "f.seconds < 0";
            case "later" -> "f.seconds > 0";
            case "money" -> "f.cny <> 0";
            default -> throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("moved"), how);
        };
    }

    private static void only(StringBuilder sql, Map<String, Object> parameters, String column, String value) {
        if (value != null) {
            sql.append(" and f.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static Flip flip(ResultSet row, int number) throws SQLException {
        long seconds = row.getLong("seconds");
        Long moved = row.wasNull() ? null : Long.valueOf(seconds);
        return new Flip(row.getInt("number"), row.getString("receipt_id"), row.getString("case_number"), row.getString("organisation"),
                row.getString("product_family"), row.getString("unit_id"), instant(row, "decided_at"), row.getString("output"),
                row.getString("value_was"), row.getString("value_now"), row.getString("change_kind"), row.getBigDecimal("cny"), moved);
    }
}
