package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.SentStatements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * How many statements each step of a repair may send stands in a file; who has a reason to send more, or has cut some, writes it anew with
 * {@code -Dstatements.write}. {@link CaseCostBenchmark} measures what they cost.
 */
@PlatformTest
class CaseCostTest {

    private static final Path BUDGET = Path.of("src/test/resources/costs/repair.txt");
    private static final String HEADING = """
            # The SQL statements that each step of a repair may send, CaseCostTest counts them: -Dstatements.write writes them anew.
            """;
    private static final int MOST_FREQUENT = 12;

    @Autowired
    private ApplicationContext application;

    @Test
    void no_step_of_a_repair_sends_more_statements_than_its_budget() throws Exception {
        Map<String, List<String>> sent = sent();
        if (System.getProperty("statements.write") != null) {
            Files.writeString(BUDGET, HEADING + sent.entrySet().stream().map(step -> step.getKey() + " " + step.getValue().size() + "\n")
                    .collect(Collectors.joining()));
        }
        Map<String, Integer> budget = budget();
        assertThat(sent.keySet()).as("steps of %s", BUDGET).containsExactlyElementsOf(budget.keySet());
        SoftAssertions.assertSoftly(all -> sent.forEach((step, statements) -> all.assertThat(statements.size())
                .as("statements of %s, most frequent:%n%s%n", step, frequent(statements)).isLessThanOrEqualTo(budget.get(step))));
    }

    /** By step, of a case after another one: what is read once stands in memory. */
    private Map<String, List<String>> sent() throws Exception {
        PlainRepair repair = PlainRepair.of(application);
        repair.drive(PlainRepair.UNMEASURED);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        repair.drive((step, work) -> sent.put(step, SentStatements.during(work::run)));
        return sent;
    }

    private static Map<String, Integer> budget() throws Exception {
        Map<String, Integer> budget = new LinkedHashMap<>();
        Files.readAllLines(BUDGET).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                .forEach(step -> budget.put(step[0], Integer.valueOf(step[1])));
        return budget;
    }

    private static String frequent(List<String> statements) {
        Map<String, Long> counts = statements.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(MOST_FREQUENT)
                .map(one -> String.format("%4d  %.140s", one.getValue(), one.getKey())).collect(Collectors.joining("\n"));
    }
}
