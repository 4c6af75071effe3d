package io.aftersales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.TestDatabase;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures how long the first page of a search takes on a large archive, and writes it to {@code target/search-report}.
 * By itself: {@code mvn verify -Dit.test=ArchiveSearchReportIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false}, with
 * {@code -Dsearch.database=h2} on H2 and {@code -Dsearch.customers=N} for another size.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveSearchReportIT {

    private static final int CUSTOMERS = Integer.getInteger("search.customers", 100_000);
    private static final int ROUNDS = 40;
    private static final boolean H2 = "h2".equals(System.getProperty("search.database"));
    private static final Path REPORT = Path.of("target/search-report");

    @Test
    void the_first_page_of_each_kind_of_search_is_measured() throws Exception {
        Files.createDirectories(REPORT);
        try (Connection connection = DriverManager.getConnection(url())) {
            SingleConnectionDataSource database = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create((DataSource) database);
            ArchiveSample sample = new ArchiveSample(CUSTOMERS);
            long start = System.nanoTime();
            if (count(jdbc, "customer") == 0) {
                sample.write(connection);
                settle(connection);
            }
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            StringBuilder report = new StringBuilder("# Search on a large archive\n\n");
            report.append(String.format(Locale.ROOT, "%s, %,d customers, %,d units, %,d search terms; written in %d s on %d cores.%n",
                    connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion(),
                    count(jdbc, "customer"), count(jdbc, "equipment_unit"), count(jdbc, "archive_term"), seconds,
                    Runtime.getRuntime().availableProcessors()));
            report.append("First page of 50 rows with all that a row shows, in milliseconds, ").append(ROUNDS).append(" different queries each.\n\n");
            report.append("| who | search | found (median) | median | 95 % | longest |\n|---|---|---|---|---|---|\n");
            for (Seeker seeker : Seeker.values()) {
                for (Map.Entry<String, IntFunction<String>> kind : sample.queries(seeker.outlet).entrySet()) {
                    report.append(measured(jdbc, seeker, kind.getKey(), kind.getValue()));
                }
            }
            Files.writeString(REPORT.resolve(H2 ? "search-report-h2.md" : "search-report.md"), report.toString());
            System.getLogger("search-report").log(System.Logger.Level.INFO, report.toString());
        }
    }

    private static String measured(JdbcClient jdbc, Seeker seeker, String kind, IntFunction<String> query) throws Exception {
        ArchiveSearch search = seeker.search(jdbc);
        EquipmentUnits units = new EquipmentUnits(jdbc, Clock.systemUTC());
        CustomerFile file = new CustomerFile(jdbc, new Customers(jdbc, Clock.systemUTC()), units, seeker.reach());
        boolean ofUnits = kind.startsWith("unit");
        double[] times = new double[ROUNDS];
        int[] found = new int[ROUNDS];
        for (int round = -20; round < ROUNDS; round++) {
            ArchiveQuery asked = new ArchiveQuery(query.apply(Math.abs(round * 7919)), null, null, 50);
            long start = System.nanoTime();
            ArchiveSearch.Hits hits = ofUnits ? search.units(asked) : search.customers(asked);
            int rows = ofUnits ? file.unitRows(hits.ids()).size() : file.rows(hits.ids()).size();
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e6;
                found[round] = rows;
            }
        }
        Arrays.sort(times);
        Arrays.sort(found);
        if (!kind.contains("unknown")) {
            assertThat(found[ROUNDS / 2]).as(seeker + " " + kind).isPositive();
        }
        return String.format(Locale.ROOT, "| %s | %s | %d | %.1f | %.1f | %.1f |%n", seeker.words, kind, found[ROUNDS / 2], times[ROUNDS / 2],
                times[ROUNDS * 95 / 100], times[ROUNDS - 1]);
    }

    private static String url() throws Exception {
        String url = System.getProperty("search.url");
        if (url != null) {
            return url;
        }
        if (H2) {
            Path file = REPORT.resolve("archive").toAbsolutePath();
            Files.deleteIfExists(Path.of(file + ".mv.db"));
            url = "jdbc:h2:file:" + file + ";CACHE_SIZE=131072";
        } else {
            String server = TestDatabase.url();
            try (Connection connection = DriverManager.getConnection(server, "postgres", "postgres");
                 Statement statement = connection.createStatement()) {
                statement.execute("create database search_report");
            }
            url = server.replaceFirst("/postgres(\\?.*)?$", "/search_report") + "?user=postgres&password=postgres&reWriteBatchedInserts=true";
        }
        Flyway.configure().dataSource(url, H2 ? "" : "postgres", H2 ? "" : "postgres").locations("classpath:db/migration").load().migrate();
        return url;
    }

    private static void settle(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(H2 ? "analyze" : "vacuum analyze");
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Who searches: the reach decides how much of what is found may be shown. */
    private enum Seeker {
        ADMINISTRATOR("administrator", null, List.of()),
        HEAD_OFFICE("head office of the largest organisation", null, List.of("central-ac.hq")),
        OUTLET("one outlet of twenty", "central-ac.u7", List.of("central-ac.u7"));

        private final String words;
        private final String outlet;
        private final List<String> units;

        Seeker(String words, String outlet, List<String> units) {
            this.words = words;
            this.outlet = outlet;
            this.units = units;
        }

        private ArchiveSearch search(JdbcClient jdbc) {
            OrganisationService organisations = mock(OrganisationService.class);
            List<Organisation> makers = new ArrayList<>();
            ArchiveSample.ORGANISATIONS.forEach(id -> makers.add(new Organisation(id, new Text(id, id), ZoneId.of("Asia/Shanghai"), "zh")));
            when(organisations.organisations()).thenReturn(makers);
            when(organisations.headOffice(anyString())).thenAnswer(call -> new Unit(call.getArgument(0) + ".hq", call.getArgument(0), "hq",
                    Unit.Kind.HEAD_OFFICE, new Text("", ""), null));
            return new ArchiveSearch(jdbc, organisations, reach());
        }

        private Reach reach() {
            Reach reach = mock(Reach.class);
            boolean everything = units.isEmpty();
            boolean headOffice = units.equals(List.of("central-ac.hq"));
            when(reach.coversOrganisation(any())).thenAnswer(call -> everything || "central-ac".equals(call.getArgument(0)));
            when(reach.covers(any())).thenAnswer(call -> everything || headOffice || units.contains(call.<String>getArgument(0)));
            when(reach.units(anyString())).thenAnswer(call -> new Reach.Condition(
                    everything ? "1 = 1" : call.getArgument(0) + " in (:reachUnits)", everything ? Map.of() : Map.of("reachUnits", units)));
            return reach;
        }
    }
}
