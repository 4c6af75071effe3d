package io.aftersales.decision.check;

import java.util.BitSet;

/** A set of cases: per column the parts of its values, as bits of its axis. */
record Box(BitSet[] sides) {

    static Box of(int columns) {
        return new Box(new BitSet[columns]);
    }

    boolean meets(Box other) {
        for (int column = 0; column < sides.length; column++) {
            if (!sides[column].intersects(other.sides[column])) {
                return false;
            }
        }
        return true;
    }

    /** Whether every case of the other is one of these. */
    boolean holds(Box other) {
        for (int column = 0; column < sides.length; column++) {
            if (!holds(column, other.sides[column])) {
                return false;
            }
        }
        return true;
    }

    boolean holds(int column, BitSet side) {
        BitSet rest = (BitSet) side.clone();
        rest.andNot(sides[column]);
        return rest.isEmpty();
    }

    Box common(Box other) {
        Box common = of(sides.length);
        for (int column = 0; column < sides.length; column++) {
            common.sides[column] = (BitSet) sides[column].clone();
            common.sides[column].and(other.sides[column]);
        }
        return common;
    }

    boolean isEmpty() {
        for (BitSet side : sides) {
            if (side.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean same(Box other) {
        return java.util.Arrays.equals(sides, other.sides);
    }
}
