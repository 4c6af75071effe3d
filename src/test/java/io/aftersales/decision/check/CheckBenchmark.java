package io.aftersales.decision.check;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Arrays;
import java.util.Random;

import org.slf4j.LoggerFactory;

/**
 * How long an analyst waits for the findings: 200 rows of 8 columns, the first time (every cell is parsed) and after a
 * keystroke (one is). Run by hand: {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.aftersales.decision.check.CheckBenchmark}. A report, no test: times depend on the machine.
 */
public final class CheckBenchmark {

    private static final int ROUNDS = 15;

    private CheckBenchmark() {
    }

    public static void main(String[] args) {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").setLevel(Level.WARN);
        report("first sight, cold", LargeTables.partition(200, 8));
        report("no gap", LargeTables.partition(200, 8));
        report("scattered values", LargeTables.scattered(200, 8, new Random(1)));
        report("made to be hard (400 x 16)", LargeTables.almostCovered(400, 16, new Random(2)));
    }

    private static void report(String name, Sheet table) {
        double[] times = new double[ROUNDS];
        int findings = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            findings = Checks.check().check(table).all().size();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf("%-28s first %6.0f ms, median %6.0f ms, %d findings%n", name, first, times[ROUNDS / 2], findings);
    }
}
