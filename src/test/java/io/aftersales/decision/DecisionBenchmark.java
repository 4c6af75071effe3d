package io.aftersales.decision;

import io.aftersales.engine.DecisionTables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

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
