package io.aftersales.process;

/** The variables of the process {@code stock-count}, beside those that every case has. */
public final class StockCountVariables {

    /** Whether the counting begins with the opening; else when the keeper is ready. */
    public static final String COUNT_AT_ONCE = "countAtOnce";
    public static final String COUNT_DIFFERS = "countDiffers";
    public static final String COUNT_AGAIN = "countAgain";
    public static final String DIFFERENCES_APPROVED = "differencesApproved";

    private StockCountVariables() {
    }
}
