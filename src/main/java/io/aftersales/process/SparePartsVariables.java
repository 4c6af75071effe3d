package io.aftersales.process;

/** The variables of the models of parts: orders, what a visit waits for, parts owed back, units on loan. */
public final class SparePartsVariables {

    /** The maker's own title that reviews an order. */
    public static final String REVIEWER = "reviewer";
    /** What came of the review: approved, refused, or manual while a person has to decide. */
    public static final String REVIEW_RESULT = "reviewResult";
    /** Where the parts come from: own-store, store or nowhere. */
    public static final String SOURCE = "source";
    /** The unit whose store ships, or books in what is delivered. */
    public static final String STORE_UNIT = "storeUnit";
    public static final String LEAD_TIME_KNOWN = "leadTimeKnown";
    /** The maker's own title that reports how long it takes. */
    public static final String LEAD_TIME_FROM = "leadTimeFrom";
    public static final String SHIPPED = "shipped";
    /** Whether something of the order is still wanted. */
    public static final String OUTSTANDING = "outstanding";
    /** Whether the order is for a repair; otherwise it fills a store. */
    public static final String FOR_REPAIR = "forRepair";

    /** What became of the parts that a visit wants: pending, complete or incomplete. */
    public static final String PARTS_OUTCOME = "partsOutcome";
    /** Whether the repair can go on, with the parts or without them. */
    public static final String WORK_POSSIBLE = "workPossible";

    /** Whether the warehouse has the defective part. */
    public static final String PART_BACK = "partBack";
    /** What becomes of it: supplier or scrap. */
    public static final String DISPOSAL = "disposal";
    /** Whether a part that did not come back is charged. */
    public static final String PART_CHARGED = "partCharged";

    public static final String UNIT_LENT = "unitLent";
    public static final String UNIT_RETURNED = "unitReturned";
    public static final String UNIT_SOUND = "unitSound";

    private SparePartsVariables() {
    }
}
