package io.aftersales.installation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The customer's word on a part.
 *
 * @param satisfied      whether the customer takes it over; nobody signs unsatisfied (CAC-36)
 * @param acceptedOn     null where it was not taken over
 * @param extension      whether an extension of the warranty was approved for the project
 * @param extensionNoted whether the report says so (CAC-27)
 * @param documentId     the acceptance report; null before it is written
 */
public record Acceptance(long id, String caseNumber, int partNo, int acceptanceNo, boolean satisfied, LocalDate acceptedOn, String signedBy,
                         boolean seal, boolean guide, String trained, String remark, List<String> papers, boolean extension,
                         boolean extensionNoted, String documentId, Instant recordedAt) {

    /** A unit of it, with what its warranty was computed from. @param facts JSON as of the day of acceptance */
    public record AcceptedUnit(long equipmentUnitId, String serialNo, String model, LocalDate acceptedOn, String facts, String receiptId,
                               String warrantyStatus, String warrantyBasis, LocalDate warrantyEnd) {
    }
}
