package io.aftersales.process;

/** The variables of the process {@code collection}. */
public final class CollectionVariables {

    /** Whether the customer still owes something. */
    public static final String AMOUNT_OPEN = "amountOpen";
    /** Whether somebody asked that the customer need not pay. */
    public static final String GOODWILL_ASKED = "goodwillAsked";

    private CollectionVariables() {
    }
}
