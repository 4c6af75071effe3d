package io.aftersales.board.forecast;

/**
 * How likely a deadline is to be missed.
 *
 * @param share    0 to 1
 * @param basis    what the past cases have in common with this one, from most to least: outlet-product, outlet, product or step
 * @param cases    how many there are
 * @param usual    the time that half of them still needed from here, in seconds
 * @param left     the time that is left, in seconds; negative once it is late
 */
public record Chance(double share, Basis basis, int cases, long usual, long left) {

    /** What the past cases have in common with this one; all wait for parts or do not, as it does. */
    public enum Basis { OUTLET_PRODUCT, OUTLET, PRODUCT, STEP }
}
