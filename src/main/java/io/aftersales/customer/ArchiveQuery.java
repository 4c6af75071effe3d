package io.aftersales.customer;

/**
 * What somebody looks for.
 *
 * @param q            a telephone number in any written form, a serial, a name, an address, a customer number, or parts of
 *                     them; several words must all be found; null for everything
 * @param organisation only of this one; null for all within reach
 * @param after        cursor of the page before; null for the first page
 * @param limit        1 to 200
 */
public record ArchiveQuery(String q, String organisation, String after, int limit) {

    public static final int MOST = 200;
    public static final int LONGEST = 200;
}
