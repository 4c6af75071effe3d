package io.aftersales.warranty;

/** The clocks of a claim. */
final class Targets {

    /** The maker decides: the clerk on the claim, somebody else on the appeal. */
    static final String DECIDE = "decide-claim";
    /** The claimant proves. */
    static final String EVIDENCE = "evidence";
    /** The claimant puts up with the decision, or does not. */
    static final String APPEAL = "appeal";

    private Targets() {
    }
}
