package io.aftersales.installation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A look at the installation of a part.
 *
 * @param templateId  null where only open findings are looked at again
 * @param again       whether it is such a further look
 * @param inspectedAt null while it is to come
 * @param passed      null while it is to come
 * @param score       weight of the items in order, in percent of those that apply; null for a further look
 * @param documentId  the report; null before it is written
 */
public record Inspection(long id, String caseNumber, int partNo, int inspectionNo, Long templateId, boolean again, String inspector,
                         Instant dispatchedAt, LocalDate visitOn, String instruction, Instant inspectedAt, Boolean passed,
                         BigDecimal score, String remark, String documentId, Instant reviewedAt) {

    /** An item's answer. @param passed null where the item does not apply @param measured null but for numbers */
    public record Answer(int itemNo, Boolean passed, BigDecimal measured, String note) {
    }
}
