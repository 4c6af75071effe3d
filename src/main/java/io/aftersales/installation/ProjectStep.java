package io.aftersales.installation;

import java.time.Instant;
import java.util.List;

/**
 * Something done on a project beside inspections and acceptances.
 *
 * @param partNo  null where it concerns the whole project
 * @param kind    site-assessment, start, commissioning, drawing-review, on-site-training, process-supervision, key-commissioning,
 *                quality-audit or monthly-audit
 * @param items   what was ticked
 * @param missing what was asked for and not ticked
 */
public record ProjectStep(int stepNo, Integer partNo, String kind, boolean passed, List<String> items, List<String> missing, String note,
                          String doneBy, Instant doneAt) {
}
