package io.aftersales.decision.check;

import java.util.List;

/**
 * What a check found, in the order of the table.
 *
 * @param all     at most some hundreds
 */
public record Findings(List<Finding> all) {

    /** Nothing that forbids to publish the table. */
    public boolean publishable() {
        return all.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public List<Finding> of(Severity severity) {
        return all.stream().filter(finding -> finding.severity() == severity).toList();
    }
}
