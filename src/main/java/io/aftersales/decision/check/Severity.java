package io.aftersales.decision.check;

/** How bad a finding is. */
public enum Severity {
    /** The table cannot be published. */
    ERROR,
    /** The table works, though perhaps not as meant. */
    WARNING,
    /** Something that the check cannot say. */
    NOTE
}
