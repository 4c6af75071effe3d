package io.aftersales.verify;

import java.math.BigInteger;

/** Whether the leaves beside the streams are the leaves under the anchors, in the memory of one number. */
final class LeafSum {

    private BigInteger sum = BigInteger.ZERO;

    void add(Item.Leaf leaf) {
        sum = sum.add(number(leaf));
    }

    void take(Item.Leaf leaf) {
        sum = sum.subtract(number(leaf));
    }

    boolean isZero() {
        return sum.signum() == 0;
    }

    private static BigInteger number(Item.Leaf leaf) {
        return new BigInteger(Digests.sha256(leaf.anchor() + "\n" + leaf.position() + '\n' + leaf.stream() + '\n' + leaf.seq() + '\n' + leaf.hash()), 16);
    }
}
