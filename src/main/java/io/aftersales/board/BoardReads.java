package io.aftersales.board;

import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open deadlines within the reach of whoever asks: least time left first, and how many there are. */
@Service
@Transactional(readOnly = true)
public class BoardReads {

    /** The longest page. */
    public static final int MOST = 200;

    private static final List<String> CHOICES = List.of("kind", "target", "severity", "product");
    private static final Set<Role> LEADS = EnumSet.of(Role.SUPERVISOR, Role.BRANCH_MANAGER, Role.CHIEF_ENGINEER, Role.GENERAL_MANAGER,
            Role.ADMINISTRATOR);
    private static final String RANKED = """
            select k.clock_id, k.rank_ms from open_clock k where %s and k.paused = %s %s
             order by k.rank_ms, k.clock_id limit :limit""";

    private final JdbcClient jdbc;
    private final BoardWhere where;
    private final BoardRows rows;
    private final Branches branches;
    private final Reach reach;
    private final Clock clock;

    BoardReads(JdbcClient jdbc, BoardWhere where, BoardRows rows, Branches branches, Reach reach, Clock clock) {
        this.jdbc = jdbc;
        this.where = where;
        this.rows = rows;
        this.branches = branches;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Least time left first; what is paused stands where the time that it has left puts it.
     *
     * @param cursor where the page before ended; null for the first
     * @param limit  1 to {@link #MOST}
     * @throws Refusal for a limit or cursor that is none, or a unit out of reach
     */
    public Page page(BoardFilter filter, String cursor, int limit) throws Refusal {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BoardCursor after = BoardCursor.read(cursor);
        Instant asOf = after == null ? now : after.asOf();
        List<Ranked> ranked = new ArrayList<>(ranked(filter, now, asOf, after, limit + 1, false));
        ranked.addAll(ranked(filter, now, asOf, after, limit + 1, true));
        ranked.sort(Comparator.comparingLong(Ranked::left).thenComparing(Ranked::id));
        boolean more = ranked.size() > limit;
        List<Ranked> shown = more ? ranked.subList(0, limit) : ranked;
        Ranked last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new Page(rows.of(shown.stream().map(Ranked::id).toList()),
                more ? new BoardCursor(asOf, last.left, last.id).write() : null, now);
    }

    /** Those that count and those that are paused rank by different things, each along an index. */
    private List<Ranked> ranked(BoardFilter filter, Instant now, Instant asOf, BoardCursor after, int limit, boolean paused) throws Refusal {
        long zero = paused ? 0 : asOf.toEpochMilli();
        BoardWhere.Condition condition = where.of(filter, now);
        condition.parameters().put("limit", limit);
        if (after != null) {
            condition.parameters().put("rank", zero + after.left());
            condition.parameters().put("id", after.id());
        }
        String sql = RANKED.formatted(condition.sql(), paused, after == null ? "" : "and (k.rank_ms, k.clock_id) > (:rank, :id)");
        return jdbc.sql(sql).params(condition.parameters())
                .query((row, index) -> new Ranked(row.getString(1), row.getLong(2) - zero)).list();
    }

    /**
     * The case of a deadline for who leads its unit, also where the deadline has ended meanwhile.
     *
     * @throws Refusal not found, where it is out of reach; forbidden, where the reader leads other units only
     */
    public String ledCase(String clockId) throws Refusal {
        Led led = jdbc.sql("select k.case_number, c.unit_id from sla_clock k join service_case c on c.number = k.case_number where k.id = ?")
                .param(clockId).query(Led.class).optional().orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(led.unitId);
        if (!reach.coversAs(led.unitId, LEADS)) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        return led.caseNumber;
    }

    /** One deadline. @throws Refusal not found, where it has ended or is out of reach */
    public BoardRow one(String clockId) throws Refusal {
        BoardWhere.Condition condition = where.of(BoardFilter.ANY, clock.instant());
        condition.and("k.clock_id = :id", "id", clockId);
        List<String> found = jdbc.sql("select k.clock_id from open_clock k where " + condition.sql()).params(condition.parameters())
                .query(String.class).list();
        return rows.of(found).stream().findFirst().orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /**
     * How many deadlines there are, by branch and state: whatever branch and state the filter names, so that each number is
     * the length of the list that the filter gives with that branch and state.
     */
    public Counts counts(BoardFilter filter) throws Refusal {
        BoardWhere.Condition condition = where.acrossBranches(filter, clock.instant());
        BoardState.read(filter.state());
        Map<String, Tally> byBranch = new TreeMap<>();
        Map<String, Unit> known = new LinkedHashMap<>();
        jdbc.sql("select unit_id, state, count(*) as many from (select k.unit_id, " + BoardState.OF_ROW + " as state from open_clock k where "
                + condition.sql() + ") s group by unit_id, state").params(condition.parameters()).query(row -> {
                    String unit = row.getString(1);
                    String state = row.getString(2);
                    long many = row.getLong(3);
                    branches.of(unit).ifPresent(branch -> {
                        known.put(branch.id(), branch);
                        byBranch.merge(branch.id(), Tally.of(state, many), Tally::plus);
                    });
                });
        List<BranchCount> counts = byBranch.entrySet().stream().map(entry -> new BranchCount(entry.getKey(),
                known.get(entry.getKey()).organisation(), known.get(entry.getKey()).name(), entry.getValue())).toList();
        return new Counts(byBranch.values().stream().reduce(Tally.NONE, Tally::plus), counts, clock.instant());
    }

    /** What there is to choose from within reach. */
    public Choices choices() throws Refusal {
        BoardWhere.Condition condition = where.of(BoardFilter.ANY, clock.instant());
        Map<String, Set<String>> values = new LinkedHashMap<>();
        CHOICES.forEach(column -> values.put(column, new TreeSet<>()));
        // one pass over the table instead of one for each column
        String columns = CHOICES.stream().map(column -> "k." + column).collect(Collectors.joining(", "));
        jdbc.sql("select " + columns + " from open_clock k where " + condition.sql() + " group by " + columns).params(condition.parameters())
                .query(row -> {
                    for (String column : CHOICES) {
                        Optional.ofNullable(row.getString(column)).ifPresent(values.get(column)::add);
                    }
                });
        return new Choices(List.copyOf(values.get("kind")), List.copyOf(values.get("target")), List.copyOf(values.get("severity")),
                List.copyOf(values.get("product")));
    }

    private record Led(String caseNumber, String unitId) {
    }

    private record Ranked(String id, long left) {
    }

    /** @param next the cursor of the following page, null at the end; @param now by the platform's clock */
    public record Page(List<BoardRow> items, String next, Instant now) {
    }

    /** @param total of all branches */
    public record Counts(Tally total, List<BranchCount> branches, Instant now) {
    }

    public record BranchCount(String unitId, String organisation, Text name, Tally count) {
    }

    /** How many deadlines are in each state. */
    public record Tally(long running, long warning, long late, long paused) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        private static Tally of(String state, long many) {
            return new Tally("running".equals(state) ? many : 0, "warning".equals(state) ? many : 0, "late".equals(state) ? many : 0,
                    "paused".equals(state) ? many : 0);
        }

        private Tally plus(Tally other) {
            return new Tally(running + other.running, warning + other.warning, late + other.late, paused + other.paused);
        }
    }

    /** The values that occur, each list in order. */
    public record Choices(List<String> kinds, List<String> targets, List<String> severities, List<String> products) {
    }
}
