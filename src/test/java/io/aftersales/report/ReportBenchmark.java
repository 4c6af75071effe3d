package io.aftersales.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.aftersales.AftersalesApplication;
import io.aftersales.TestDatabase;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long each report takes over 100,000 repairs of a year with 400,000 deadlines, 130,000 visits, their callbacks, 30,000 orders of
 * parts and 100,000 entries of one organisation: a month and the whole year, cut in each way, and the first page behind a number; on
 * PostgreSQL only. Run by hand: {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dtest.database=postgres
 * -Dexec.mainClass=io.aftersales.report.ReportBenchmark}. A report, no test: times depend on the machine.
 */
public final class ReportBenchmark {

    private static final int ROUNDS = 3;
    private static final Duration AIM = Duration.ofSeconds(1);
    private static final LocalDate LAST = LocalDate.parse("2025-12-31");
    private static final String UNIT = "(array['central-ac.south', 'central-ac.foshan', 'central-ac.changsha', 'central-ac.north-west',"
            + " 'central-ac.beijing', 'central-ac.chengdu'])[1 + n % 6]";
    /** Spread over the year. */
    private static final String AT = "timestamptz '2025-01-01 00:00:00+08' + n * interval '310 seconds'";
    private static final List<String> SEED = List.of(
            "insert into service_case (number, organisation, kind, channel, status, unit_id, product_family, severity, serial_no, model, facts, reported_at,"
                    + " opened_at, closed_at, closing_reason, late_at_import, reopened, version) select 'B-' || n, 'central-ac', 'repair', 'web', 'closed', " + UNIT
                    + ", 'family-' || n % 12, (array['A', 'B', 'C'])[1 + n % 3], 'SN-' || n % 40000, 'M', '{}', " + AT + ", " + AT + ", " + AT
                    + " + interval '2 days', (array['solved', 'solved', 'solved', 'solved-remotely', 'not-completed'])[1 + n % 5], false, 0, 1"
                    + " from generate_series(1, 100000) n",
            "insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at, promised_at, due_at, warn_share,"
                    + " warn_at, state, ended_at, late, missed_at, late_at_start, level_waits, version) select 'b' || n || '-' || k, 'B-' || n, 'central-ac',"
                    + " (array['contact', 'dispatch', 'arrive', 'callback'])[k], 1, 'cn', 1, " + AT + ", " + AT + " + k * interval '6 hours', " + AT
                    + " + k * interval '6 hours', 0.75, " + AT + ", case when (n + k) % 9 = 0 then 'breached' else 'met' end, " + AT
                    + " + k * interval '7 hours', (n + k) % 9 = 0, case when (n + k) % 9 = 0 then " + AT + " + k * interval '6 hours' end, false, false, 1"
                    + " from generate_series(1, 100000) n, generate_series(1, 4) k",
            "insert into visit (case_number, visit_no, organisation, unit_id, technician, expert, state, no_shows, appointed_from, appointed_until, arrived_at,"
                    + " cause, work_done, service_minutes, outcome, ended_at) select 'B-' || n, k, 'central-ac', " + UNIT + ", 'tech-' || n % 150, false,"
                    + " 'ended', 0, " + AT + " + k * interval '10 hours', " + AT + " + k * interval '12 hours', " + AT + " + k * interval '9 hours' + n % 100"
                    + " * interval '1 minute', (array['product', 'installation', 'misoperation'])[1 + (n + k) % 3], 'done', 60, case when k = 1 and n % 3 = 0"
                    + " then 'visit-again' else 'solved' end, " + AT + " + k * interval '14 hours' from generate_series(1, 100000) n, generate_series(1, 2) k"
                    + " where n % 5 <> 3 and (k = 1 or n % 3 = 0)",
            "insert into callback (case_number, round, result, score) select 'B-' || n, 1, case when n % 20 = 0 then 'dissatisfied' else 'satisfied' end,"
                    + " 1 + n % 5 from generate_series(1, 100000) n",
            "insert into callback_attempt (callback_id, attempt_no, called_at, called_by, reached) select b.id, 1, c.closed_at, 'agent', true from callback b"
                    + " join service_case c on c.number = b.case_number where c.number like 'B-%'",
            "insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at, closed_at, late_at_import, reopened,"
                    + " version) select 'BS-' || n, 'central-ac', 'spare-parts', 'web', 'closed', " + UNIT + ", '{}', " + AT + ", " + AT + ", " + AT
                    + ", false, 0, 1 from generate_series(1, 30000) n",
            "insert into part_order (case_number, organisation, unit_id, state, urgent, alternatives, ordered_by, submitted_at, reviewed_by, reviewed_at,"
                    + " decision, round_no, version) select 'BS-' || n, 'central-ac', " + UNIT + ", 'done', false, true, 'x', " + AT + ", 'y', " + AT
                    + " + n % 300 * interval '1 minute', 'approved', 1, 1 from generate_series(1, 30000) n",
            "insert into part_shipment (case_number, shipment_no, mode, from_place, to_place, shipped_at, shipped_by, received_at, received_by) select 'BS-' || n,"
                    + " 1, 'own-store', 'store:a', 'store:b', " + AT + ", 'x', " + AT + " + interval '1 day', 'y' from generate_series(1, 30000) n",
            "insert into ledger_entry (organisation, source, kind, party, unit_id, debit_account, credit_account, amount_cny, booked_on, recorded_at, recorded_by)"
                    + " select 'central-ac', 'bench:' || n, (array['labour', 'travel', 'penalty'])[1 + n % 3], 'unit:' || " + UNIT + ", " + UNIT
                    + ", case when n % 3 = 2 then 'unit:' || " + UNIT + " || '/current' else 'maker/cost' end, case when n % 3 = 2 then 'maker/assessment' else"
                    + " 'unit:' || " + UNIT + " || '/current' end, 10 + n % 90, cast(" + AT + " as date), " + AT + ", 'x' from generate_series(1, 100000) n");

    private final JdbcTemplate jdbc;
    private final ReportService reports;

    private ReportBenchmark(ConfigurableApplicationContext context) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.reports = context.getBean(ReportService.class);
    }

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(AftersalesApplication.class).profiles("test")
                .initializers(new TestDatabase()).properties("spring.main.banner-mode=off").run("--server.port=18492")) {
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").setLevel(Level.WARN);
            ReportBenchmark benchmark = new ReportBenchmark(context);
            benchmark.seed();
            System.out.printf("%s, %d cores, load %.1f%n", TestDatabase.isPostgres() ? "PostgreSQL" : "H2", Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            benchmark.measureAs("branch-manager.central-ac");
            benchmark.measureAs("general-manager.central-ac");
            System.out.printf("load %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        System.exit(0); // the engine's threads would stay
    }

    private void seed() {
        long start = System.nanoTime();
        SEED.forEach(jdbc::update);
        jdbc.execute("analyze");
        System.out.printf("seeded in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private void measureAs(String person) throws Exception {
        CurrentActor.set(new Actor(Actor.Kind.PERSON, person, "central-ac", null, null));
        try {
            System.out.printf("%n%s%n%-20s %-12s %14s %14s%n", person, "report", "by", "month", "year");
            for (ReportCatalogue.Entry entry : reports.catalogue()) {
                for (ReportCatalogue.Choice by : entry.groupings()) {
                    ReportQuery month = new ReportQuery(entry.key(), LAST.withDayOfMonth(1), LAST, by.key(), null);
                    ReportQuery year = new ReportQuery(entry.key(), LAST.minusDays(364), LAST, by.key(), null);
                    System.out.printf("%-20s %-12s %14s %14s%n", entry.key(), by.key(), median(() -> reports.run(month)), median(() -> reports.run(year)));
                }
                ReportQuery year = new ReportQuery(entry.key(), LAST.minusDays(364), LAST, null, null);
                ReportCases.Of first = new ReportCases.Of(entry.figures().get(0).key(), "denominator", null, null, 50);
                System.out.printf("%-20s %-12s %14s %14s%n", entry.key(), "cases", "", median(() -> reports.cases(year, first)));
            }
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
        return millis[ROUNDS / 2] + " (" + millis[ROUNDS - 1] + ")" + (millis[ROUNDS / 2] > AIM.toMillis() ? " SLOW" : "");
    }
}
