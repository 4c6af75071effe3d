package io.aftersales.process;

/** What routes a claim. */
public final class ClaimVariables {

    /** The role that answers for the claimant: an outlet's technicians, else the agents. */
    public static final String CLAIMANT_ROLE = "claimantRole";
    /** Whether the claim was sent back for evidence. */
    public static final String EVIDENCE_WANTED = "evidenceWanted";
    /** Until when the claimant may prove. */
    public static final String EVIDENCE_DUE = "evidenceDue";
    /** Whether a second person has to approve goodwill. */
    public static final String GOODWILL_WANTED = "goodwillWanted";
    /** Whether less was granted than asked for. */
    public static final String ANYTHING_REFUSED = "anythingRefused";
    /** Until when the claimant may appeal. */
    public static final String APPEAL_DUE = "appealDue";
    public static final String APPEAL_MADE = "appealMade";
    /** Whether there is an amount to be shared out and paid. */
    public static final String COST_APPROVED = "costApproved";
    /** What is still to be done: exchange, refund, repair or nothing. */
    public static final String REMEDY_OWED = "remedyOwed";

    private ClaimVariables() {
    }
}
