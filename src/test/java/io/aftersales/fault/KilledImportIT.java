package io.aftersales.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of an import of 300 reports, on both databases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledImportIT {

    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final int REPORTS = 300;
    private static final int KILL_AFTER = 40;

    @TempDir
    private Path folder;

    @Test
    void on_h2_no_acknowledged_case_is_lost_and_none_is_doubled() throws Exception {
        try (Node node = new Node(folder)) {
            killedImport(node);
        }
    }

    @Test
    void on_postgresql_no_acknowledged_case_is_lost_and_none_is_doubled() throws Exception {
        String url = TestDatabase.newDatabase();
        try (Node node = new Node(folder, "--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres")) {
            killedImport(node);
            assertOneInstancePerCase(url);
        }
    }

    private void killedImport(Node node) throws Exception {
        node.start();
        node.upload("admin", "/api/imports/installed-base", SAMPLE.resolve("installed-base.csv"));
        CompletableFuture.runAsync(() -> upload(node));
        Map<String, String> acknowledged = cases(node);
        while (acknowledged.size() < KILL_AFTER) {
            Thread.sleep(50);
            acknowledged = cases(node);
        }
        node.kill();

        node.start();
        assertThat(cases(node)).as("cases that were seen before the kill").containsAllEntriesOf(acknowledged);
        JsonNode answer = upload(node);
        assertThat(answer.get("accepted").asInt() + answer.get("unchanged").asInt()).isEqualTo(REPORTS);
        assertThat(answer.get("unchanged").asInt()).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(cases(node)).hasSize(REPORTS).containsAllEntriesOf(acknowledged);
    }

    private static JsonNode upload(Node node) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(node.upload("admin", "/api/imports/reports", SAMPLE.resolve("reports.csv")).body());
        } catch (Exception killed) {
            return null;
        }
    }

    /** Repairs' numbers by report number, over all pages; cases that the platform opens by itself have no report. */
    private static Map<String, String> cases(Node node) throws Exception {
        Map<String, String> byReport = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = node.get("admin", "/api/cases?kind=repair&limit=200" + cursor);
            for (JsonNode row : page.get("items")) {
                assertThat(numbers.add(row.get("number").asText())).isTrue();
                assertThat(byReport.put(row.get("organisation").asText() + row.get("reportNo").asText(), row.get("number").asText())).isNull();
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
        } while (cursor != null);
        return byReport;
    }

    private static void assertOneInstancePerCase(String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
             Statement statement = connection.createStatement();
             var rows = statement.executeQuery("""
                     select c.number from service_case c
                     where (select count(*) from act_hi_procinst p
                            where p.business_key_ = c.number and p.super_process_instance_id_ is null) <> 1""")) {
            assertThat(rows.next()).as("a case without exactly one instance").isFalse();
        }
    }
}
