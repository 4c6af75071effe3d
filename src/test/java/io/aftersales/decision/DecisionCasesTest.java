package io.aftersales.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every worked case beside every table, and every rule of every table reached by one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionCasesTest {

    /** Cases of shared tables run for an organisation that nobody has written tables for. */
    private static final String NOBODY = "organisation-without-tables";

    static List<WorkedCase> cases() throws IOException {
        List<WorkedCase> cases = new ArrayList<>();
        for (Map.Entry<String, String> file : files("*.cases.csv").entrySet()) {
            for (CSVRecord row : WorkedCase.rows("/decisions/" + file.getKey() + ".cases.csv")) {
                String[] path = file.getKey().split("/");
                cases.add(new WorkedCase(file.getKey() + " line " + (row.getRecordNumber() + 1) + ": " + row.get("note"),
                        "shared".equals(path[0]) ? NOBODY : path[0], path[1], BareDecisions.facts(row.get("inputs_json")),
                        BareDecisions.facts(row.get("expected_json"))));
            }
        }
        return cases;
    }

    static Stream<WorkedCase> examples() {
        return WorkedCase.rows("/examples.csv").stream().filter(row -> BareDecisions.knows(row.get("decision")))
                .map(row -> new WorkedCase(row.get("id") + " " + row.get("decision") + ": " + row.get("note"), row.get("source"),
                        row.get("decision"), BareDecisions.facts(row.get("inputs_json")), BareDecisions.facts(row.get("expected_json"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_worked_case_comes_out_as_written(WorkedCase worked) {
        worked.run();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_example_of_the_makers_comes_out_as_written(WorkedCase worked) {
        worked.run();
    }

    @Test
    void every_rule_of_every_table_is_reached_by_a_case_beside_it() throws IOException {
        Map<String, Set<String>> reached = new TreeMap<>();
        for (WorkedCase worked : cases()) {
            String folder = NOBODY.equals(worked.organisation()) ? "shared" : worked.organisation();
            reached.computeIfAbsent(folder + "/" + worked.key(), table -> new HashSet<>()).addAll(worked.run());
        }
        Map<String, Set<String>> missed = new TreeMap<>();
        for (String path : files("*.dmn").keySet()) {
            String[] table = path.split("/");
            Set<String> rules = new HashSet<>(BareDecisions.table(table[0], table[1]).rules().keySet());
            rules.removeAll(reached.getOrDefault(path, Set.of()));
            if (!rules.isEmpty()) {
                missed.put(path, rules);
            }
        }
        assertThat(missed).as("rules that no case reaches").isEmpty();
    }

    /** By folder and key. */
    private static Map<String, String> files(String pattern) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/*/" + pattern)) {
            String[] path = file.getURL().getPath().split("/");
            String name = path[path.length - 1];
            files.put(path[path.length - 2] + "/" + name.substring(0, name.indexOf('.')), name);
        }
        return files;
    }
}
