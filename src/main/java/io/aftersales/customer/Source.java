package io.aftersales.customer;

/**
 * Where a warranty fact comes from.
 *
 * @param kind      import, staff, acceptance …
 * @param reference the file and line, the document, the person's note; null where there is none
 */
public record Source(String kind, String reference) {

    public static final String IMPORT = "import";
    public static final String STAFF = "staff";
    public static final String ACCEPTANCE = "acceptance";
}
