package io.aftersales.decision.replay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.aftersales.AftersalesApplication;
import io.aftersales.TestDatabase;
import io.aftersales.decision.DecisionDesk;
import io.aftersales.decision.DecisionDrafts;
import io.aftersales.decision.Rehearsal;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long 100,000 recorded decisions take to be run again, on H2 or with {@code -Dtest.database=postgres} on PostgreSQL: a
 * table whose questions repeat, and one that asks for the time of day, so that hardly any does; and how long the catalogue and
 * the check of a large table take over HTTP beside so many. Run by hand:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.aftersales.decision.replay.ReplayBenchmark}. A report, no test: times depend on the machine.
 */
public final class ReplayBenchmark {

    private static final int DECISIONS = 100_000;
    private static final int CASES = 5_000;
    private static final String KEY = "response-sla";
    private static final int TABLE_ROWS = 200;
    private static final int ROUNDS = 9;
    private static final int PORT = 18391;
    /** All within the year that the catalogue counts. */
    private static final Instant FIRST = Instant.now().minus(Duration.ofDays(350)).truncatedTo(ChronoUnit.DAYS);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final Random random = new Random(1);

    private ReplayBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(AftersalesApplication.class).profiles("test")
                .initializers(new TestDatabase()).properties("spring.main.banner-mode=off").run("--server.port=" + PORT)) {
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").setLevel(Level.WARN);
            ReplayBenchmark benchmark = new ReplayBenchmark(context);
            System.out.printf("%s, %d cores%n", TestDatabase.isPostgres() ? "PostgreSQL" : "H2", Runtime.getRuntime().availableProcessors());
            benchmark.measure("fleet-terminal", xml -> xml.replace("18:30:00", "17:30:00"), List.of("ordinary"));
            benchmark.measure("central-ac", xml -> xml.replace("\"PT24H\"", "\"PT20H\""), List.of("ordinary", "major"));
            benchmark.overHttp("catalogue with its use", HttpRequest.newBuilder(address("/api/decisions")));
            benchmark.overHttp("use of one table", HttpRequest.newBuilder(address("/api/decisions/" + KEY + "/usage?organisation=central-ac")));
            benchmark.overHttp("check of 200 rows", HttpRequest.newBuilder(address("/api/decisions/" + KEY + "/check"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(twoHundredRows())));
        }
        System.exit(0); // the engine's threads would stay
    }

    private void measure(String organisation, Function<String, String> change, List<String> severities) throws Exception {
        String xml = context.getBean(DecisionDesk.class).table(KEY, organisation).xml();
        long start = System.nanoTime();
        record(organisation, xml, severities);
        System.out.printf("%s: %d decisions recorded in %.1f s%n", organisation, DECISIONS, (System.nanoTime() - start) / 1e9);
        Sheet draft = SheetReader.read(change.apply(xml).getBytes(StandardCharsets.UTF_8));
        ReplayFilter filter = new ReplayFilter(null, FIRST.minusSeconds(1), FIRST.plus(Duration.ofDays(400)), null, null);
        for (int round = 0; round < 3; round++) {
            run(organisation, draft, filter);
        }
    }

    private void overHttp(String what, HttpRequest.Builder request) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String credentials = Base64.getEncoder().encodeToString("analyst.central-ac:demo".getBytes(StandardCharsets.UTF_8));
        double[] times = new double[ROUNDS];
        int size = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request.copy().header("Authorization", "Basic " + credentials).build(),
                    HttpResponse.BodyHandlers.ofString());
            times[round] = (System.nanoTime() - start) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(what + ": " + answer.statusCode() + " " + answer.body());
            }
            size = answer.body().length();
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf("%s over HTTP: first %.0f ms, median %.0f ms, %d kB%n", what, first, times[ROUNDS / 2], size / 1024);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    /** A row per region, and one for all others; 19 columns. */
    private static String twoHundredRows() {
        String rows = IntStream.rangeClosed(1, TABLE_ROWS).mapToObj(at -> """
                {"id": "region-%1$d", "annotation": "Region %1$d", "when": ["", "", %2$s, "", "", "", "", ""],
                 "then": ["", "", "", "", "", "\\"PT%1$dH\\"", "", "", "", "", ""]}""".formatted(at, at < TABLE_ROWS ? "\"\\\"r" + at + "\\\"\""
                : "\"not(" + IntStream.range(1, TABLE_ROWS).mapToObj(other -> "\\\"r" + other + "\\\"").collect(Collectors.joining(",")) + ")\""))
                .collect(Collectors.joining(","));
        return "{\"organisation\": \"central-ac\", \"sheet\": {\"rows\": [" + rows + "]}}";
    }

    private void run(String organisation, Sheet draft, ReplayFilter filter) throws Exception {
        ReplayService service = context.getBean(ReplayService.class);
        long start = System.nanoTime();
        String id = service.start(draft, organisation, filter);
        while (!service.run(id).over()) {
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long reading = System.nanoTime();
        ReplayReads.Summary summary = context.getBean(ReplayReads.class).summary(id);
        System.out.printf("%s: %s, %d run, %d flipped, %.1f s; summary of %d changes in %.2f s%n", organisation, summary.run().state(),
                summary.run().done(), summary.run().flipped(), seconds, summary.changes().size(), (System.nanoTime() - reading) / 1e9);
    }

    private void record(String organisation, String xml, List<String> severities) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int at = 0; at < CASES; at++) {
            numbers.add("B-" + UUID.randomUUID().toString().substring(0, 12));
        }
        jdbc.batchUpdate("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, product_family, facts, reported_at, opened_at,
                    late_at_import, reopened, version)
                values (?, ?, 'repair', 'web', 'reported', ?, ?, '{}', ?, ?, false, 0, 1)""", numbers, 1_000, (row, number) -> {
                    row.setString(1, number);
                    row.setString(2, organisation);
                    row.setString(3, organisation + ".hq");
                    row.setString(4, "family-" + random.nextInt(8));
                    row.setObject(5, FIRST.atOffset(ZoneOffset.UTC));
                    row.setObject(6, FIRST.atOffset(ZoneOffset.UTC));
                });
        Rehearsal present = context.getBean(DecisionDrafts.class).rehearse(KEY, xml.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> table = jdbc.queryForMap("""
                select definition_id, checksum from decision_publication where decision_key = ? and organisation = ? order by version desc limit 1""",
                KEY, organisation);
        List<Object[]> receipts = new ArrayList<>();
        for (int at = 0; at < DECISIONS; at++) {
            Instant reported = FIRST.plus(Duration.ofMinutes(5L * at)).plusSeconds(random.nextInt(300));
            Map<String, Object> facts = Map.of("severity", severities.get(random.nextInt(severities.size())), "faultDomain", "platform",
                    "reportedAt", reported.atZone(ZONE).toOffsetDateTime().toString());
            Map<String, Object> outputs = present.outputs(new Rehearsal.Past(organisation, facts, ZONE, "cn@0", reported));
            receipts.add(new Object[] {UUID.randomUUID().toString(), numbers.get(random.nextInt(CASES)), KEY, organisation,
                    table.get("definition_id"), table.get("checksum"), Json.text(facts), "[]", "[]", Json.text(outputs), ZONE.getId(), "cn@0",
                    reported.atOffset(ZoneOffset.UTC), "benchmark"});
        }
        jdbc.batchUpdate("""
                insert into decision_receipt (id, case_number, decision_key, organisation, definition_id, checksum, facts, table_inputs,
                    matched_rules, outputs, zone, calendar_version, decided_at, decided_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", receipts);
        jdbc.batchUpdate("insert into decision_rule_fired (receipt_id, rule_id, decision_key, organisation, decided_at) values (?, ?, ?, ?, ?)",
                receipts.stream().map(receipt -> new Object[] {receipt[0], "row-" + random.nextInt(20), KEY, organisation, receipt[12]}).toList());
    }
}
