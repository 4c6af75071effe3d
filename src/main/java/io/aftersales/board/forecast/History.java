package io.aftersales.board.forecast;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long it took from a step to the target before. Asked about a case, it takes the narrowest group of past cases that is
 * large enough, and of these those that had not reached the target either after as long in this step.
 */
public final class History {

    /** Fewer say little: one case would be worth five per cent and more. */
    static final int ENOUGH = 20;

    private final Map<Key, long[]> needed = new HashMap<>();

    private History() {
    }

    public static History of(List<Past> past) {
        Map<Key, List<Long>> grouped = new HashMap<>();
        for (Past one : past) {
            for (Chance.Basis basis : Chance.Basis.values()) {
                grouped.computeIfAbsent(Key.of(basis, one.situation()), key -> new java.util.ArrayList<>()).add(one.needed().toSeconds());
            }
        }
        History history = new History();
        grouped.forEach((key, seconds) -> {
            long[] sorted = seconds.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            history.needed.put(key, sorted);
        });
        return history;
    }

    /**
     * @param inStep how long the case has been in its step
     * @param left   until the due instant
     * @return empty where too few cases were in the like situation
     */
    public Optional<Chance> chance(Situation situation, Duration inStep, Duration left) {
        for (Chance.Basis basis : Chance.Basis.values()) {
            long[] all = needed.getOrDefault(Key.of(basis, situation), new long[0]);
            int from = after(all, Math.max(0, inStep.toSeconds()) - 1);
            int many = all.length - from;
            if (many >= ENOUGH) {
                long limit = inStep.toSeconds() + left.toSeconds();
                int late = left.isNegative() ? many : all.length - Math.max(from, after(all, limit));
                long half = all[from + many / 2] - inStep.toSeconds();
                return Optional.of(new Chance((double) late / many, basis, many, Math.max(0, half), left.toSeconds()));
            }
        }
        return Optional.empty();
    }

    /** The first place whose value is above the limit. */
    private static int after(long[] sorted, long limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Key(Chance.Basis basis, String target, String step, String outlet, String product, boolean waitsForParts) {

        private static Key of(Chance.Basis basis, Situation of) {
            boolean outlet = basis == Chance.Basis.OUTLET || basis == Chance.Basis.OUTLET_PRODUCT;
            boolean product = basis == Chance.Basis.PRODUCT || basis == Chance.Basis.OUTLET_PRODUCT;
            return new Key(basis, of.target(), of.step(), outlet ? of.outlet() : null, product ? of.product() : null, of.waitsForParts());
        }
    }
}
