package io.aftersales.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The search for holes against trying every case. */
class CoverageTest {

    private static final long PLENTY = 10_000_000;

    @Property(tries = 500)
    void a_hole_is_found_where_trying_every_case_finds_one(@ForAll int seed, @ForAll @IntRange(min = 1, max = 14) int rows) {
        Random random = new Random(seed);
        Box everything = box(random, sizes(random), 1);
        List<Box> boxes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            boxes.add(part(random, everything));
        }
        agrees(everything, boxes, false);
    }

    @Property(tries = 500)
    void counting_says_the_same_where_no_two_rows_share_a_case(@ForAll int seed, @ForAll @IntRange(min = 0, max = 2) int taken) {
        Random random = new Random(seed);
        Box everything = box(random, sizes(random), 1);
        List<Box> boxes = new ArrayList<>();
        split(random, everything, 5, boxes);
        for (int row = 0; row < taken && boxes.size() > 1; row++) {
            boxes.remove(random.nextInt(boxes.size()));
        }
        agrees(everything, boxes, true);
        agrees(everything, boxes, false);
    }

    private static void agrees(Box everything, List<Box> boxes, boolean disjoint) {
        Box hole = new Coverage(everything, boxes, disjoint, new Coverage.Budget(PLENTY)).hole();
        boolean covered = cases(everything).stream().allMatch(one -> boxes.stream().anyMatch(box -> box.holds(one)));
        assertThat(hole == null).isEqualTo(covered);
        if (hole != null) {
            assertThat(hole.isEmpty()).isFalse();
            assertThat(boxes).noneMatch(box -> box.meets(hole));
        }
    }

    private static int[] sizes(Random random) {
        return random.ints(1 + random.nextInt(4), 2, 5).toArray();
    }

    private static Box box(Random random, int[] sizes, double share) {
        Box box = Box.of(sizes.length);
        for (int column = 0; column < sizes.length; column++) {
            box.sides()[column] = new BitSet();
            for (int atom = 0; atom < sizes[column]; atom++) {
                box.sides()[column].set(atom, random.nextDouble() < share);
            }
        }
        return box;
    }

    private static Box part(Random random, Box whole) {
        Box part = whole.common(whole);
        for (BitSet side : part.sides()) {
            if (random.nextBoolean()) {
                BitSet kept = new BitSet();
                side.stream().filter(atom -> random.nextBoolean()).forEach(kept::set);
                side.and(kept);
            }
        }
        return part;
    }

    private static void split(Random random, Box box, int depth, List<Box> parts) {
        int column = random.nextInt(box.sides().length);
        BitSet side = box.sides()[column];
        if (depth == 0 || side.cardinality() < 2) {
            parts.add(box);
            return;
        }
        int cut = side.stream().skip(1 + random.nextInt(side.cardinality() - 1)).findFirst().orElseThrow();
        Box low = box.common(box);
        low.sides()[column].clear(cut, low.sides()[column].length());
        Box high = box.common(box);
        high.sides()[column].clear(0, cut);
        split(random, low, depth - 1, parts);
        split(random, high, depth - 1, parts);
    }

    /** Every single case, each a box. */
    private static List<Box> cases(Box box) {
        List<Box> cases = new ArrayList<>(List.of(box));
        for (int column = 0; column < box.sides().length; column++) {
            List<Box> finer = new ArrayList<>();
            for (Box one : cases) {
                int at = column;
                one.sides()[column].stream().forEach(atom -> {
                    Box single = one.common(one);
                    single.sides()[at] = new BitSet();
                    single.sides()[at].set(atom);
                    finer.add(single);
                });
            }
            cases = finer;
        }
        return cases;
    }
}
