package io.aftersales.partsorder;

import java.time.Instant;
import java.util.List;

/**
 * A defective part that is owed back.
 *
 * @param number  also that of its case
 * @param unitId  who owes it
 * @param repair  where it was replaced
 * @param state   owed, sent, back, supplier, scrapped or charged
 * @param numbers of tracked pieces, once somebody wrote them down
 */
public record PartReturn(String number, String organisation, String unitId, String order, int lineNo, String repair, String partCode,
                         int quantity, List<String> numbers, String state, Instant owedAt, Instant dueAt, String disposal, String supplier,
                         int reminders) {
}
