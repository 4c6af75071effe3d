package io.aftersales.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.aftersales.AftersalesApplication;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a repair costs from its report to the closed case: SQL statements, bytes of write-ahead log and seconds, on PostgreSQL,
 * beside the same models with delegates that do nothing on the engine alone. Rounds are interleaved. Jobs are not run in either
 * arm; what people read between two steps is not counted. The platform joins the rows of a batch to one statement, as in
 * production; {@code -Dplain.batches=true} leaves that out. Run by hand: {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=io.aftersales.process.CaseCostBenchmark}. A report, no test.
 */
public final class CaseCostBenchmark {

    private static final int ROUNDS = 5;
    private static final int CASES = 20;
    /** What the tests bring along would be measured, too. */
    private static final String COVERAGE =
            "org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration";

    private final Connection postgres;

    private CaseCostBenchmark(Connection postgres) {
        this.postgres = postgres;
    }

    public static void main(String[] args) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.max", "20000").start();
             Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create extension pg_stat_statements");
                statement.execute("create database ours");
                statement.execute("create database bare");
            }
            new CaseCostBenchmark(connection).run(server.getJdbcUrl("postgres", "ours"), server.getJdbcUrl("postgres", "bare"));
        }
    }

    private void run(String ours, String bare) throws Exception {
        try (ConfigurableApplicationContext application = platform(ours); BareRepair engine = new BareRepair(bare)) {
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").setLevel(Level.ERROR);
            Road road = new Road(application);
            List<Cost> platform = new ArrayList<>();
            List<Cost> alone = new ArrayList<>();
            road.drive(this);
            engine.drive();
            for (int round = 0; round < ROUNDS; round++) {
                platform.add(measured(round, () -> road.drive(this)));
                alone.add(measured(round, engine::drive));
            }
            report(median(platform), median(alone));
            frequent(() -> road.drive(this));
        }
    }

    private static ConfigurableApplicationContext platform(String url) {
        return new SpringApplicationBuilder(AftersalesApplication.class, CaseRoad.class).profiles("test").run("--server.port=0",
                "--spring.datasource.url=" + url, "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
                "--aftersales.data-dir=target/benchmark-data",
                "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=" + !Boolean.getBoolean("plain.batches"),
                "--spring.autoconfigure.exclude=" + COVERAGE);
    }

    /** What is not the work itself stays out of the count. */
    private Cost uncounted = Cost.NONE;

    <T> T reading(Reading<T> reading) throws Exception {
        Cost before = now();
        T found = reading.read();
        uncounted = uncounted.plus(now().minus(before));
        return found;
    }

    interface Reading<T> {
        T read() throws Exception;
    }

    private interface Work {
        void run() throws Exception;
    }

    private Cost measured(int round, Work work) throws Exception {
        uncounted = Cost.NONE;
        Cost before = now();
        for (int i = 0; i < CASES; i++) {
            work.run();
        }
        Cost all = now().minus(before).minus(uncounted);
        return new Cost(all.statements / CASES, all.bytes / CASES, all.seconds / CASES);
    }

    private Cost now() throws SQLException {
        try (Statement statement = postgres.createStatement(); ResultSet row = statement.executeQuery("""
                select (select sum(s.calls) from pg_stat_statements s join pg_database d on d.oid = s.dbid
                         where d.datname <> 'postgres' and s.toplevel),
                       pg_current_wal_lsn() - '0/0'::pg_lsn""")) {
            row.next();
            return new Cost(row.getDouble(1), row.getDouble(2), System.nanoTime() / 1e9);
        }
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(middle(costs.stream().mapToDouble(Cost::statements).toArray()), middle(costs.stream().mapToDouble(Cost::bytes).toArray()),
                middle(costs.stream().mapToDouble(Cost::seconds).toArray()));
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void report(Cost platform, Cost bare) {
        System.out.printf("per finished case      platform       bare engine   ratio%n");
        System.out.printf("SQL statements      %11.0f       %11.0f   %5.2f%n", platform.statements, bare.statements,
                platform.statements / bare.statements);
        System.out.printf("write-ahead log kB  %11.0f       %11.0f   %5.2f%n", platform.bytes / 1024, bare.bytes / 1024,
                platform.bytes / bare.bytes);
        System.out.printf("milliseconds        %11.1f       %11.1f   %5.2f%n", platform.seconds * 1e3, bare.seconds * 1e3,
                platform.seconds / bare.seconds);
    }

    /** Where the statements go: those of one more round, reading between the steps included. */
    private void frequent(Work work) throws Exception {
        try (Statement statement = postgres.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
            for (int i = 0; i < CASES; i++) {
                work.run();
            }
            try (ResultSet row = statement.executeQuery("""
                    select s.calls, regexp_replace(left(s.query, 150), '\\s+', ' ', 'g')
                      from pg_stat_statements s join pg_database d on d.oid = s.dbid
                     where d.datname = 'ours' and s.toplevel order by s.calls desc limit 60""")) {
                while (row.next()) {
                    System.out.printf("%7.1f  %s%n", row.getDouble(1) / CASES, row.getString(2));
                }
            }
        }
    }

    private record Cost(double statements, double bytes, double seconds) {

        private static final Cost NONE = new Cost(0, 0, 0);

        private Cost plus(Cost other) {
            return new Cost(statements + other.statements, bytes + other.bytes, seconds + other.seconds);
        }

        private Cost minus(Cost other) {
            return new Cost(statements - other.statements, bytes - other.bytes, seconds - other.seconds);
        }
    }

    /** One repair in warranty by the platform's own services, as its API calls them. */
    private static final class Road {

        private final CaseService cases;
        private final TaskDesk desk;
        private final CaseRoad road;
        private final InstalledBaseService archive;
        private final Clock clock;

        private Road(ConfigurableApplicationContext application) {
            cases = application.getBean(CaseService.class);
            desk = application.getBean(TaskDesk.class);
            road = application.getBean(CaseRoad.class);
            archive = application.getBean(InstalledBaseService.class);
            clock = application.getBean(Clock.class);
        }

        private void drive(CaseCostBenchmark count) throws Exception {
            String serialNo = count.reading(() -> ServiceCaseFixtures.aUnit(archive, "central-ac", true));
            String number = cases.open(ServiceCaseFixtures.aReport("central-ac", serialNo, Map.of())).caseNumber();
            complete(count, number, "GuideRemotely", Map.of("reached", "yes", "mode", "phone", "advice", "重启无效", "solved", "no"));
            String outlet = count.reading(() -> road.of(number).unitId());
            complete(count, number, "DispatchTechnician", Map.of("technician", "technician." + outlet));
            complete(count, number, "AcceptJob", Map.of("accepted", "yes"));
            complete(count, number, "AgreeAppointment", Map.of("appointmentFrom", clock.instant().plus(Duration.ofHours(1)).toString(),
                    "overtimeAnnounced", true));
            complete(count, number, "SetOut", Map.of("prepared", count.reading(() -> road.choices(number, "SetOut"))));
            complete(count, number, "RecordArrival", Map.of("present", "yes"));
            complete(count, number, "DiagnoseFault", Map.of("finding", "压缩机不启动", "cause", "product", "plan", "更换电容", "partsWanted", "no"));
            complete(count, number, "RepairAndTest", Map.of("workDone", "更换电容并测试", "secondCheck", true, "result", "solved", "minutes", 60));
            complete(count, number, "SignOff", Map.of("done", count.reading(() -> road.choices(number, "SignOff")), "satisfied", "yes", "minutes", 60, "feeCny", 0, "signature", "signed",
                    "signedBy", "王丽", "seal", true, "guarantee", true));
            complete(count, number, "CallCustomer", Map.of("reached", "yes", "satisfied", "yes", "score", 5));
            String status = count.reading(() -> road.status(number));
            if (!status.equals("closed")) {
                throw new IllegalStateException(number + " is " + status);
            }
        }

        private void complete(CaseCostBenchmark count, String number, String task, Map<String, Object> values) throws Exception {
            String id = count.reading(() -> road.task(number, task).id());
            desk.complete(id, values);
        }
    }
}
