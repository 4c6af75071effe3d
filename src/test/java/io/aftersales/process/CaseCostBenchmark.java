package io.aftersales.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.aftersales.AftersalesApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
            PlainRepair repair = PlainRepair.of(application);
            Work ofOurs = repair::drive;
            Work ofBare = meter -> meter.step("repair", engine::drive);
            List<Cost> platform = new ArrayList<>();
            List<Cost> alone = new ArrayList<>();
            ofOurs.run(PlainRepair.UNMEASURED);
            ofBare.run(PlainRepair.UNMEASURED);
            for (int round = 0; round < ROUNDS; round++) {
                platform.add(measured(ofOurs));
                alone.add(measured(ofBare));
            }
            report(median(platform), median(alone));
            frequent(ofOurs);
        }
    }

    private static ConfigurableApplicationContext platform(String url) {
        return new SpringApplicationBuilder(AftersalesApplication.class, OpenTasks.class, CaseRoad.class).profiles("test").run("--server.port=0",
                "--spring.datasource.url=" + url, "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
                "--aftersales.data-dir=target/benchmark-data",
                "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=" + !Boolean.getBoolean("plain.batches"),
                "--spring.autoconfigure.exclude=" + COVERAGE);
    }

    private interface Work {
        void run(PlainRepair.Meter meter) throws Exception;
    }

    private Cost measured(Work work) throws Exception {
        Cost[] all = {Cost.NONE};
        for (int i = 0; i < CASES; i++) {
            work.run((name, step) -> {
                Cost before = now();
                step.run();
                all[0] = all[0].plus(now().minus(before));
            });
        }
        return new Cost(all[0].statements / CASES, all[0].bytes / CASES, all[0].seconds / CASES);
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
                work.run(PlainRepair.UNMEASURED);
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
}
