package io.aftersales.decision;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.aftersales.engine.DecisionTables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.slf4j.LoggerFactory;

/**
 * How much parsing once is worth: a table of 200 rules, evaluated by the engine as it comes and by ours, interleaved, the
 * median of the rounds. Run by hand: {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.aftersales.decision.DecisionBenchmark}. A report, no test: times depend on the machine.
 */
public final class DecisionBenchmark {

    private static final int RULES = 200;
    private static final int ROUNDS = 7;
    private static final int EVALUATIONS = 100;

    private DecisionBenchmark() {
    }

    public static void main(String[] args) {
        DmnEngine bare = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnEngine ours = DecisionTables.engine(List.of());
        DmnDecision bareTable = bare.parseDecision("bench", stream(table()));
        DmnDecision ourTable = ours.parseDecision("bench", stream(table()));
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        logging.getLogger("ROOT").setLevel(Level.WARN);
        double[] each = new double[ROUNDS];
        double[] once = new double[ROUNDS];
        run(bare, bareTable);
        run(ours, ourTable);
        for (int round = 0; round < ROUNDS; round++) {
            each[round] = run(bare, bareTable);
            once[round] = run(ours, ourTable);
            once[round] = (once[round] + run(ours, ourTable)) / 2;
            each[round] = (each[round] + run(bare, bareTable)) / 2;
        }
        report(median(each), median(once));
        platform();
    }

    /** A decision as the platform takes it (facts checked, table, composer), against the bare engine on the same table. */
    private static void platform() {
        Map<String, Object> facts = Map.of("severity", "ordinary", "reportedAt", "2025-10-02T10:00:00+08:00");
        byte[] file = BareDecisions.bytes("/decisions/central-ac/response-sla.dmn");
        DmnEngine bare = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision table = bare.parseDecision("response-sla", new ByteArrayInputStream(file));
        Map<String, Object> inputs = new HashMap<>();
        BareDecisions.table("central-ac", "response-sla").inputs().forEach(column -> inputs.put(column.name(), null));
        inputs.putAll(Map.of("severity", "ordinary", "holiday", true));
        double[] direct = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            direct[round] = time(() -> bare.evaluateDecisionTable(table, inputs));
            whole[round] = time(() -> BareDecisions.evaluate("central-ac", "response-sla", facts));
        }
        System.out.printf("response-sla: bare engine %.0f us, platform without storage %.0f us, ratio %.2f%n", median(direct), median(whole),
                median(whole) / median(direct));
    }

    private static double time(Callable<?> decision) {
        try {
            long start = System.nanoTime();
            for (int i = 0; i < EVALUATIONS; i++) {
                decision.call();
            }
            return (System.nanoTime() - start) / 1_000.0 / EVALUATIONS;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Microseconds per evaluation; the rule that matches wanders through the table. */
    private static double run(DmnEngine engine, DmnDecision table) {
        long start = System.nanoTime();
        for (int i = 0; i < EVALUATIONS; i++) {
            engine.evaluateDecisionTable(table, Map.of("severity", "S" + i * 7 % RULES, "region", "city", "points", i % 12));
        }
        return (System.nanoTime() - start) / 1_000.0 / EVALUATIONS;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void report(double each, double once) {
        System.out.printf("%d rules: parsed at each evaluation %.0f us, parsed once %.0f us, ratio %.1f%n", RULES, each, once, each / once);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String table() {
        StringBuilder dmn = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                <decision id="bench" name="bench"><decisionTable id="t" hitPolicy="UNIQUE">
                <input id="i1"><inputExpression id="e1" typeRef="string"><text>severity</text></inputExpression></input>
                <input id="i2"><inputExpression id="e2" typeRef="string"><text>region</text></inputExpression></input>
                <input id="i3"><inputExpression id="e3" typeRef="integer"><text>points</text></inputExpression></input>
                <output id="o1" name="within" typeRef="string"/>
                """);
        for (int i = 0; i < RULES; i++) {
            dmn.append("<rule id=\"r%d\"><inputEntry id=\"a%d\"><text>\"S%d\"</text></inputEntry>".formatted(i, i, i))
                    .append("<inputEntry id=\"b%d\"><text>\"city\",\"county\"</text></inputEntry>".formatted(i))
                    .append("<inputEntry id=\"c%d\"><text>[0..12]</text></inputEntry>".formatted(i))
                    .append("<outputEntry id=\"x%d\"><text>\"PT%dH\"</text></outputEntry></rule>".formatted(i, i));
        }
        return dmn.append("</decisionTable></decision></definitions>").toString();
    }
}
