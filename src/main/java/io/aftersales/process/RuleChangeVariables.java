package io.aftersales.process;

/** The variables of the process {@code rule-change}, beside those that every case has. */
public final class RuleChangeVariables {

    /** Whether it is effective at once, after two approvals. */
    public static final String EMERGENCY = "emergency";
    public static final String CHANGE_APPROVED = "changeApproved";
    public static final String EMERGENCY_CONFIRMED = "emergencyConfirmed";
    /** Whether a change that was sent back is submitted once more; else it is given up. */
    public static final String RESUBMITTED = "resubmitted";
    public static final String EFFECTIVE_LATER = "effectiveLater";
    /** The instant that a published version waits for; null for an emergency. */
    public static final String EFFECTIVE_AT = "effectiveAt";

    private RuleChangeVariables() {
    }
}
