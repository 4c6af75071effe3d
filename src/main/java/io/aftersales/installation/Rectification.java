package io.aftersales.installation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an installer has to put right by a day (CAC-121).
 *
 * @param letter     whether safety, stability or effect suffer, and a contact letter says so (CAC-120)
 * @param limitDays  from the table, or as the supervisor set it for this one
 * @param rectifyBy  the last day, which is in time
 * @param dueAt      the end of that day
 * @param documentId the contact letter; null for none
 * @param reportedAt when the installer's work was last reported done; null before
 * @param late       whether it was reported after the limit; null while it is open
 */
public record Rectification(String caseNumber, int no, int partNo, boolean letter, int limitDays, LocalDate rectifyBy, Instant dueAt,
                            String receiptId, Instant openedAt, String documentId, Instant reportedAt, Instant closedAt, Boolean late,
                            long version) {

    /** What was written while it was open. @param kind follow-up, rectified or overdue */
    public record Entry(int entryNo, String kind, String note, String writtenBy, Instant writtenAt) {
    }
}
