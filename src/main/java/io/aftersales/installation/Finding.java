package io.aftersales.installation;

import java.time.Instant;
import java.util.List;

/**
 * What is wrong with an installation.
 *
 * @param inspectionId null where the customer found it at the acceptance
 * @param itemNo       of the inspection's checklist; null where it stands on none
 * @param impact       safety, stability, effect or none
 * @param state        open, rectified (so the installer says) or closed (so a further look says)
 * @param photos       documents of the case
 */
public record Finding(long id, String caseNumber, int partNo, int findingNo, Long inspectionId, Integer itemNo, String impact,
                      String description, String state, Instant foundAt, Instant closedAt, List<Photo> photos) {

    /** @param stage found, rectified or looked-at-again */
    public record Photo(String documentId, String stage) {
    }

    /** Whether dealer and installer get a contact letter about it (CAC-120). */
    public boolean serious() {
        return !"none".equals(impact);
    }

    /** A finding before it is stored. */
    record New(String caseNumber, int partNo, Long inspectionId, Integer itemNo, String impact, String description, List<String> photos) {
    }
}
