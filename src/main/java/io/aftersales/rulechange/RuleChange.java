package io.aftersales.rulechange;

import io.aftersales.shared.Text;
import java.time.Instant;

/**
 * A draft on its way into force.
 *
 * @param number      its case number
 * @param kind        of the subject: table, calendar or price-list
 * @param key         of the subject within the organisation
 * @param stream      the audit stream of what is changed
 * @param effectiveAt from when the version decides; the proposal before it is approved
 * @param emergency   effective at once, with two approvals
 * @param state       approving, confirming (a second approval), rework, waiting (for its instant), in-force, withdrawn,
 *                    taken-back (before its instant) or rolled-back
 * @param round       counts how often it was submitted
 * @param version     what was published; null before
 * @param endedWhy    why it was withdrawn, taken back or rolled back; null otherwise
 */
public record RuleChange(String number, String kind, String organisation, String key, String draft, Text title, String stream, String reason,
                         boolean emergency, Instant effectiveAt, String state, int round, String submittedBy, Instant submittedAt,
                         String version, Instant publishedAt, String endedBy, Instant endedAt, String endedWhy) {

    static final String APPROVING = "approving";
    static final String CONFIRMING = "confirming";
    static final String REWORK = "rework";
    static final String WAITING = "waiting";
    static final String IN_FORCE = "in-force";
    static final String WITHDRAWN = "withdrawn";
    static final String TAKEN_BACK = "taken-back";
    static final String ROLLED_BACK = "rolled-back";

    boolean is(String asked) {
        return state.equals(asked);
    }

    /** Whether it can still be withdrawn or taken back. */
    public boolean open() {
        return is(APPROVING) || is(CONFIRMING) || is(REWORK) || is(WAITING);
    }
}
