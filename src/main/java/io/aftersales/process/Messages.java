package io.aftersales.process;

/** The messages that the models wait for. */
public final class Messages {

    public static final String FAULT_REPORTED = "repair.faultReported";
    public static final String DEADLINE_MISSED = "repair.deadlineMissed";
    public static final String FACTS_CHANGED = "repair.factsChanged";
    public static final String CASE_CANCELLED = "repair.caseCancelled";
    public static final String DUPLICATE_FOUND = "repair.duplicateFound";
    public static final String PARTS_ARRIVED = "parts-supply.partsArrived";
    public static final String VISIT_CALLED_OFF = "field-visit.visitCalledOff";

    public static final String CLAIM_FILED = "warranty-claim.claimFiled";
    public static final String CLAIM_DEADLINE_MISSED = "warranty-claim.deadlineMissed";
    public static final String CLAIM_WITHDRAWN = "warranty-claim.claimWithdrawn";
    public static final String EXTENSION_APPLIED = "warranty-extension.extensionApplied";
    public static final String ACCEPTANCE_REPORTED = "warranty-extension.acceptanceReported";
    public static final String APPLICATION_WITHDRAWN = "warranty-extension.applicationWithdrawn";
    public static final String MONTH_ENDED = "month-end-settlement.monthEnded";
    public static final String AMOUNT_SETTLED = "collection.amountSettled";

    public static final String PROJECT_REGISTERED = "install-supervision.projectRegistered";
    public static final String LIMIT_MISSED = "install-supervision.deadlineMissed";
    public static final String PROJECT_CANCELLED = "install-supervision.projectCancelled";

    public static final String REPORT_DUE = "inspection-report.monthEnded";
    public static final String REPORT_OVERDUE = "inspection-report.deadlineMissed";

    public static final String PARTS_ORDERED = "spare-parts.partsOrdered";
    public static final String STOCK_ARRIVED = "spare-parts.stockArrived";
    public static final String PARTS_USED = "spare-parts.partsUsed";
    public static final String ORDER_CANCELLED = "spare-parts.orderCancelled";
    public static final String ORDER_DEADLINE_MISSED = "spare-parts.deadlineMissed";
    public static final String PART_OWED = "part-return.partOwed";
    public static final String RETURN_DEADLINE_MISSED = "part-return.deadlineMissed";
    public static final String LOAN_DUE = "unit-loan.loanDue";
    public static final String REPAIR_FINISHED = "unit-loan.repairFinished";
    public static final String LOAN_DEADLINE_MISSED = "unit-loan.deadlineMissed";

    public static final String CLOCK_STARTED = "deadline.clockStarted";
    public static final String CLOCK_ENDED = "deadline.clockEnded";

    public static final String COUNT_OPENED = "stock-count.countOpened";
    public static final String COUNT_OVERDUE = "stock-count.deadlineMissed";
    public static final String COUNT_CANCELLED = "stock-count.countCancelled";

    public static final String CHANGE_SUBMITTED = "rule-change.changeSubmitted";
    public static final String CHANGE_WITHDRAWN = "rule-change.changeWithdrawn";

    private Messages() {
    }
}
