package io.aftersales.board;

import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.List;

/**
 * An open deadline with its case and who has it.
 *
 * @param branch    to which the unit counts
 * @param state     running, warning, late or paused
 * @param startedAt when its time began to run
 * @param dueAt     as of now: of a paused one, when it would be due if it ran on now
 * @param told      the highest level that was told: warn, due or later; null for none
 * @param receiptId the decision that set it
 * @param extensions how often it was given more time
 * @param tasks     what people have to do in the case now
 */
public record BoardRow(String clockId, String caseNumber, String organisation, String unitId, String branch, String kind, String target,
                       String severity, String product, String title, String model, String serialNo, String status, String state,
                       Instant startedAt, Instant warnAt, Instant dueAt, String told, int extensions, String receiptId, List<Task> tasks) {

    /** @param assignee null where nobody has taken it @param holder the assignee's name @param groups to whom it is offered */
    public record Task(String id, String task, Text name, String assignee, String holder, List<String> groups) {
    }
}
