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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The numbers of a replay and the list behind each. Counted are flips of cases within reach; while the run goes on the
 * numbers grow.
 */
@Service
public class ReplayReads {

    private static final int MOST_CHANGES = 200;
    private static final int LARGEST_PAGE = 200;

    private final JdbcClient jdbc;
    private final ReplayService service;
    private final Reach reach;

    ReplayReads(JdbcClient jdbc, ReplayService service, Reach reach) {
        this.jdbc = jdbc;
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
    public Summary summary(String runId) throws Refusal {
        ReplayRun run = service.run(runId);
        return new Summary(run, counts(runId, "output", null), counts(runId, "output", "change_kind"), counts(runId, "organisation", null),
                counts(runId, "product_family", null), counts(runId, "unit_id", null));
    }

    private List<Count> counts(String runId, String name, String change) {
        Reach.Condition units = reach.units("f.unit_id");
        String by = "f." + name + (change == null ? "" : ", f." + change);
        return jdbc.sql("select f." + name + " as name, " + (change == null ? "cast(null as varchar(1))" : "f." + change) + " as change_kind, "
                        + "count(distinct f.receipt_id) as decisions, count(distinct f.case_number) as cases, sum(f.cny) as cny, "
                        + "sum(case when f.seconds < 0 then 1 else 0 end) as earlier, sum(case when f.seconds > 0 then 1 else 0 end) as later, "
                        + "sum(f.seconds) as seconds from replay_flip f where f.run_id = :run and (f.unit_id is null or " + units.sql()
                        + ") group by " + by + " order by 3 desc, 1, 2 limit " + MOST_CHANGES)
                .param("run", runId).params(units.parameters()).query(ReplayReads::count).list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        BigDecimal seconds = row.getBigDecimal("seconds");
        return new Count(row.getString("name"), row.getString("change_kind"), row.getInt("decisions"), row.getInt("cases"),
                row.getBigDecimal("cny"), row.getInt("earlier"), row.getInt("later"), seconds == null ? null : Long.valueOf(seconds.longValue()));
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
