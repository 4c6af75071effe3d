package io.aftersales.process;

/**
 * The variables of the models: what routes a case, and nothing that people read. Tasks, groups and due dates find their
 * case by the first three.
 */
public final class CaseVariables {

    public static final String CASE_NUMBER = "caseNumber";
    public static final String ORGANISATION = "organisation";
    /** The unit that is responsible now; tasks go to its people. */
    public static final String UNIT_ID = "unitId";

    /** Whether the unit of equipment stands in the archive. */
    public static final String UNIT_KNOWN = "unitKnown";
    /** Whether the customer's fault was removed by telephone or over the net. */
    public static final String SOLVED_REMOTELY = "solvedRemotely";
    /** The person who visits. */
    public static final String TECHNICIAN = "technician";
    /** The visit that is under way. */
    public static final String VISIT_ID = "visitId";
    public static final String JOB_ACCEPTED = "jobAccepted";
    public static final String CUSTOMER_PRESENT = "customerPresent";
    /** Whether the customer has to agree to a price before the work. */
    public static final String CONSENT_NEEDED = "consentNeeded";
    public static final String PARTS_WANTED = "partsWanted";
    /** Whether the customer agreed to the quotation. */
    public static final String QUOTE_AGREED = "quoteAgreed";
    /** What the answer to a quotation was: agreed, declined or other-offer. */
    public static final String CONSENT = "consent";
    public static final String AGREEMENT_REQUIRED = "agreementRequired";
    /** What the technician found after the work: solved, visit-again or not-solved. */
    public static final String REPAIR_RESULT = "repairResult";
    /** The verdict on the paper work of a visit: completed, incomplete or not-completed. */
    public static final String COMPLETION = "completion";
    /** How a visit ended: solved, visit-again, not-solved, declined, signature-refused or job-refused. */
    public static final String VISIT_OUTCOME = "visitOutcome";
    /** Whether the supervisor sends somebody again after a refused signature. */
    public static final String WORK_AGAIN = "workAgain";
    /** When the customer is to be called, where the table names a time; null otherwise. */
    public static final String CALL_AT = "callAt";
    /** How a call to the customer ended: satisfied, dissatisfied, not-reached or given-up. */
    public static final String CALL_RESULT = "callResult";
    /** What follows from a dissatisfied customer: rework or complaint. */
    public static final String FOLLOW_UP = "followUp";
    /** How the callback ended: satisfied, given-up, rework or complaint. */
    public static final String CALLBACK_RESULT = "callbackResult";
    /** The clock whose deadline was missed. */
    public static final String MISSED_TARGET = "missedTarget";

    private CaseVariables() {
    }
}
