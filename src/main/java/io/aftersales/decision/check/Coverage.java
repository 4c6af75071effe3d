package io.aftersales.decision.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for cases that none of some rows fits. It splits the cases by one column after the other, where the rows that are
 * still in question differ, and stops a branch as soon as one of them fits all that is left of it. Where no two rows fit the
 * same case, counting cases says at once whether a branch is covered, so that no branch is entered in vain; otherwise what
 * was found covered is remembered, and a budget ends the search.
 */
final class Coverage {

    private final Box within;
    private final List<Box> rows;
    private final boolean disjoint;
    private final Budget budget;
    private final Set<State> covered = new HashSet<>();

    /**
     * @param within   the cases that should be covered
     * @param rows     what covers them
     * @param disjoint whether no two of the rows fit the same case
     */
    Coverage(Box within, List<Box> rows, boolean disjoint, Budget budget) {
        this.within = within;
        this.rows = rows;
        this.disjoint = disjoint;
        this.budget = budget;
    }

    /** What is left to spend; every row that a step looks at costs one. */
    static final class Budget {

        private long left;

        Budget(long steps) {
            left = steps;
        }

        boolean spent() {
            return left < 0;
        }
    }

    private record State(BitSet alive, BitSet open) {
    }

    /** Cases that no row fits, or null: none, or the budget is spent. */
    Box hole() {
        BitSet alive = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            alive.set(row, rows.get(row).meets(within));
        }
        BitSet open = new BitSet();
        open.set(0, within.sides().length);
        Box box = within.common(within);
        return find(box, alive, open) ? box : null;
    }

    private boolean find(Box box, BitSet alive, BitSet open) {
        budget.left -= alive.cardinality() + 1;
        if (alive.isEmpty() || budget.spent()) {
            return !budget.spent();
        }
        BitSet differing = differing(alive, open);
        if (differing == null || disjoint && counted(alive, differing)) {
            return false;
        }
        State state = new State(alive, differing);
        if (covered.contains(state)) {
            return false;
        }
        int column = mostTelling(alive, differing);
        BitSet rest = (BitSet) differing.clone();
        rest.clear(column);
        for (Map.Entry<BitSet, BitSet> part : parts(column, alive)) {
            BitSet before = box.sides()[column];
            box.sides()[column] = part.getValue();
            if (find(box, part.getKey(), rest)) {
                return true;
            }
            box.sides()[column] = before;
        }
        if (!budget.spent()) {
            covered.add(state);
        }
        return false;
    }

    /** The open columns that some row narrows; null where a row narrows none, so that it fits all that is left. */
    private BitSet differing(BitSet alive, BitSet open) {
        BitSet differing = new BitSet();
        for (int row = alive.nextSetBit(0); row >= 0; row = alive.nextSetBit(row + 1)) {
            boolean whole = true;
            for (int column = open.nextSetBit(0); column >= 0; column = open.nextSetBit(column + 1)) {
                if (!rows.get(row).holds(column, within.sides()[column])) {
                    differing.set(column);
                    whole = false;
                }
            }
            if (whole) {
                return null;
            }
        }
        return differing;
    }

    private boolean counted(BitSet alive, BitSet columns) {
        BigInteger cases = BigInteger.ZERO;
        for (int row = alive.nextSetBit(0); row >= 0; row = alive.nextSetBit(row + 1)) {
            cases = cases.add(size(rows.get(row), columns));
        }
        return cases.equals(size(within, columns));
    }

    private BigInteger size(Box box, BitSet columns) {
        long product = 1;
        BigInteger size = BigInteger.ONE;
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            BitSet side = (BitSet) box.sides()[column].clone();
            side.and(within.sides()[column]);
            product *= side.cardinality();
            if (product > Integer.MAX_VALUE) {
                size = size.multiply(BigInteger.valueOf(product));
                product = 1;
            }
        }
        return size.multiply(BigInteger.valueOf(product));
    }

    private int mostTelling(BitSet alive, BitSet columns) {
        int best = -1;
        int most = -1;
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            int narrowed = 0;
            for (int row = alive.nextSetBit(0); row >= 0; row = alive.nextSetBit(row + 1)) {
                narrowed += rows.get(row).holds(column, within.sides()[column]) ? 0 : 1;
            }
            if (narrowed > most) {
                most = narrowed;
                best = column;
            }
        }
        return best;
    }

    /** The column's parts by the rows that fit them, fewest rows first: there a hole is likeliest. */
    private List<Map.Entry<BitSet, BitSet>> parts(int column, BitSet alive) {
        Map<Integer, BitSet> rowsAt = new HashMap<>();
        BitSet side = within.sides()[column];
        for (int row = alive.nextSetBit(0); row >= 0; row = alive.nextSetBit(row + 1)) {
            BitSet fits = rows.get(row).sides()[column];
            for (int atom = fits.nextSetBit(0); atom >= 0; atom = fits.nextSetBit(atom + 1)) {
                rowsAt.computeIfAbsent(atom, key -> new BitSet()).set(row);
            }
        }
        Map<BitSet, BitSet> atomsBy = new LinkedHashMap<>();
        for (int atom = side.nextSetBit(0); atom >= 0; atom = side.nextSetBit(atom + 1)) {
            atomsBy.computeIfAbsent(rowsAt.getOrDefault(atom, new BitSet()), key -> new BitSet()).set(atom);
        }
        budget.left -= side.cardinality();
        List<Map.Entry<BitSet, BitSet>> parts = new ArrayList<>(atomsBy.entrySet());
        parts.sort(Comparator.comparingInt(part -> part.getKey().cardinality()));
        return parts;
    }
}
