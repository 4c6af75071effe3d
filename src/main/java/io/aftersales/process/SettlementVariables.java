package io.aftersales.process;

/** The variables of the process {@code month-end-settlement}. */
public final class SettlementVariables {

    /** Whether nothing holds the statement any more. */
    public static final String GATES_IN_ORDER = "gatesInOrder";
    /** Whether the manager said yes; else the clerk has it again. */
    public static final String STATEMENT_APPROVED = "statementApproved";
    /** Until when lines may be disputed, a date. */
    public static final String DISPUTE_UNTIL = "disputeUntil";
    public static final String LINES_DISPUTED = "linesDisputed";
    /** Whether a disputed line was corrected, so that the statement is reckoned and approved anew. */
    public static final String LINES_CORRECTED = "linesCorrected";

    private SettlementVariables() {
    }
}
