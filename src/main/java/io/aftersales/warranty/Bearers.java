package io.aftersales.warranty;

/**
 * The parties behind the shares, as {@code unit:<id>}, {@code installer:<code>}, {@code supplier:<code>}, {@code carrier:<code>}; null
 * where nobody is known.
 */
public record Bearers(String outlet, String supplier, String carrier) {

    public static final Bearers NOBODY = new Bearers(null, null, null);
}
