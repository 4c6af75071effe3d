package io.aftersales.rulechange;

import java.time.Instant;
import java.util.List;

/**
 * What an approver says.
 *
 * @param effectiveAt another instant than was proposed; null for the proposed one
 * @param comments    on rows, where it is sent back
 */
public record Verdict(boolean approved, Instant effectiveAt, String remark, List<Comment> comments) {

    /** @param row as {@link RuleSubject.Row#id} */
    public record Comment(String row, String text) {
    }

    /** A verdict as it was given. */
    public record Given(int round, String approver, boolean approved, String remark, Instant at) {
    }

    /** A comment as it was written. */
    public record Written(int round, String row, String text, String by, Instant at) {
    }
}
