package io.aftersales.dispatch;

/**
 * A technician as a dispatcher sees one.
 *
 * @param unitId       the outlet, or head office for an expert
 * @param licence      model, normal, warning, eliminated or not-licensed
 * @param dispatchable whether the licence allows a visit
 * @param weight       how readily the rule sends this person, 0 to 1
 * @param openJobs     visits that are ordered and not over
 */
public record Technician(String person, String name, String unitId, String licence, boolean dispatchable, double weight, int openJobs) {
}
