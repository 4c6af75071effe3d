package io.aftersales.board;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.aftersales.AftersalesApplication;
import io.aftersales.TestDatabase;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the first page and the counts of the board take with 100,000 open deadlines and three times as many that have
 * ended, for each filter alone and for some together, as a manager of a branch and as a general manager; with the plans of
 * PostgreSQL. Run by hand: {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dtest.database=postgres
 * -Dexec.mainClass=io.aftersales.board.BoardBenchmark}. A report, no test: times depend on the machine.
 */
public final class BoardBenchmark {

    private static final int OPEN = 100_000;
    private static final int ENDED = 300_000;
    private static final int ROUNDS = 9;
    private static final Duration AIM = Duration.ofMillis(300);
    private static final String[] UNITS = {"central-ac.hq", "central-ac.south", "central-ac.foshan", "central-ac.changsha", "central-ac.north-west",
            "central-ac.beijing", "central-ac.chengdu", "room-ac.hq", "room-ac.nanjing", "home-appliance.east"};
    private static final String[] TARGETS = {"contact", "dispatch", "arrive", "diagnose", "quote", "parts-review", "rectify", "callback"};
    private static final String[] SEVERITIES = {"ordinary", "major", "critical", null};
    private static final String[] KINDS = {"repair", "repair", "repair", "installation", "spare-parts", "warranty-claim"};

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final BoardReads board;
    private final Random random = new Random(5);
    private final Instant now = Instant.parse("2026-11-24T04:00:00Z");

    private BoardBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.board = context.getBean(BoardReads.class);
    }

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(AftersalesApplication.class).profiles("test")
                .initializers(new TestDatabase()).properties("spring.main.banner-mode=off").run("--server.port=18392")) {
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").setLevel(Level.WARN);
            BoardBenchmark benchmark = new BoardBenchmark(context);
            System.out.printf("%s, %d cores%n", TestDatabase.isPostgres() ? "PostgreSQL" : "H2", Runtime.getRuntime().availableProcessors());
            io.aftersales.sla.SlaFixtures.at(benchmark.now);
            benchmark.seed();
            benchmark.measureAs("branch-manager.central-ac");
            benchmark.measureAs("general-manager.central-ac");
            benchmark.measureAs("admin");
            if (TestDatabase.isPostgres()) {
                benchmark.explain();
            }
        }
        System.exit(0); // the engine's threads would stay
    }

    private void seed() {
        long start = System.nanoTime();
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> clocks = new ArrayList<>();
        for (int at = 0; at < OPEN + ENDED; at++) {
            String number = "B-%08d".formatted(at);
            String unit = UNITS[random.nextInt(UNITS.length)];
            String organisation = unit.substring(0, unit.indexOf('.'));
            String kind = KINDS[random.nextInt(KINDS.length)];
            boolean open = at < OPEN;
            Instant began = now.minus(Duration.ofMinutes(random.nextInt(20_000)));
            Instant due = began.plus(Duration.ofMinutes(600 + random.nextInt(30_000)));
            Instant warn = began.plus(Duration.between(began, due).multipliedBy(3).dividedBy(4));
            String state = !open ? "met" : random.nextInt(7) == 0 && due.isAfter(now) ? "paused" : due.isBefore(now) ? "breached" : "running";
            cases.add(new Object[] {number, organisation, kind, unit, "family-" + random.nextInt(12), SEVERITIES[random.nextInt(4)],
                    utc(began), utc(began)});
            clocks.add(new Object[] {"clock-" + number, number, organisation, TARGETS[random.nextInt(TARGETS.length)], utc(began), utc(due),
                    utc(due), utc(warn), state, open ? null : utc(due), "breached".equals(state)});
        }
        jdbc.batchUpdate("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, product_family, severity, facts, reported_at,
                    opened_at, late_at_import, reopened, version)
                values (?, ?, ?, 'web', 'visiting', ?, ?, ?, '{}', ?, ?, false, 0, 1)""", cases);
        jdbc.batchUpdate("""
                insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at, promised_at,
                    due_at, warn_share, warn_at, state, ended_at, late, late_at_start, level_waits, version)
                values (?, ?, ?, ?, 1, 'cn', 1, ?, ?, ?, 0.75, ?, ?, ?, ?, false, false, 1)""", clocks);
        // as the migration fills it
        jdbc.update("""
                insert into open_clock (clock_id, case_number, organisation, unit_id, kind, target, severity, product, is_open, paused, warn_at,
                    due_at, rank_ms, change, changed_at)
                select k.id, k.case_number, k.organisation, c.unit_id, c.kind, k.target, c.severity, c.product_family, true,
                       k.state = 'paused', k.warn_at, k.due_at,
                       cast(1000 * (extract(epoch from k.due_at) - case when k.state = 'paused' then extract(epoch from k.started_at) else 0 end)
                           as bigint), nextval('open_clock_change'), current_timestamp
                  from sla_clock k join service_case c on c.number = k.case_number
                 where k.ended_at is null and not exists (select 1 from open_clock o where o.clock_id = k.id)""");
        if (TestDatabase.isPostgres()) {
            for (String table : List.of("service_case", "sla_clock", "open_clock")) {
                jdbc.execute("analyze " + table);
            }
        }
        System.out.printf("seeded in %.0f s: %s open%n", (System.nanoTime() - start) / 1e9,
                jdbc.queryForObject("select count(*) from open_clock where is_open = true", Long.class));
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Map<String, BoardFilter> filters() {
        Map<String, BoardFilter> filters = new LinkedHashMap<>();
        filters.put("none", BoardFilter.ANY);
        filters.put("organisation", new BoardFilter("central-ac", null, null, null, null, null, null, null));
        filters.put("branch", new BoardFilter(null, "central-ac.south", null, null, null, null, null, null));
        filters.put("outlet", new BoardFilter(null, null, "central-ac.foshan", null, null, null, null, null));
        filters.put("process", new BoardFilter(null, null, null, "installation", null, null, null, null));
        filters.put("target", new BoardFilter(null, null, null, null, "callback", null, null, null));
        filters.put("severity", new BoardFilter(null, null, null, null, null, "critical", null, null));
        filters.put("product", new BoardFilter(null, null, null, null, null, null, "family-3", null));
        for (BoardState state : BoardState.values()) {
            filters.put("state " + state.key(), new BoardFilter(null, null, null, null, null, null, null, state.key()));
        }
        filters.put("all together", new BoardFilter("central-ac", "central-ac.south", "central-ac.foshan", "installation", "callback", "critical",
                "family-3", "warning"));
        filters.put("nothing found", new BoardFilter(null, null, null, null, null, null, "family-none", null));
        return filters;
    }

    private void measureAs(String person) throws Exception {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, person, "admin".equals(person) ? null : "central-ac", null, null));
        try {
            System.out.printf("%n%s%n%-16s %12s %12s %12s%n", person, "filter", "page of 50", "page of 200", "counts");
            for (Map.Entry<String, BoardFilter> one : filters().entrySet()) {
                BoardFilter filter = one.getValue();
                System.out.printf("%-16s %12s %12s %12s%n", one.getKey(), median(() -> board.page(filter, null, 50)),
                        median(() -> board.page(filter, null, 200)), median(() -> board.counts(filter)));
            }
            System.out.printf("%-16s %s%n", "choices", median(board::choices));
        } finally {
            CurrentActor.set(null);
        }
    }

    private static String median(Callable<?> read) throws Exception {
        long[] millis = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            read.call();
            millis[round] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        long worst = millis[ROUNDS - 1];
        return millis[ROUNDS / 2] + " (" + worst + ")" + (millis[ROUNDS / 2] > AIM.toMillis() ? " SLOW" : "");
    }

    private void explain() {
        String reach = "k.unit_id in (select low.id from unit low join unit high on low.path like high.path || '%' where high.id = 'central-ac.south')";
        for (String sql : List.of(
                "select k.clock_id, k.rank_ms from open_clock k where k.is_open = true and " + reach
                        + " and k.paused = false order by k.rank_ms, k.clock_id limit 51",
                "select k.clock_id, k.rank_ms from open_clock k where k.is_open = true and " + reach
                        + " and k.product = 'family-none' and k.paused = false order by k.rank_ms, k.clock_id limit 51",
                "select unit_id, state, count(*) from (select k.unit_id, case when k.paused = true then 'paused' when k.due_at < now() then 'late'"
                        + " when k.warn_at <= now() then 'warning' else 'running' end as state from open_clock k where k.is_open = true and " + reach
                        + ") s group by unit_id, state")) {
            System.out.printf("%n%s%n", sql);
            jdbc.queryForList("explain (analyze, buffers) " + sql, String.class).forEach(System.out::println);
        }
    }
}
