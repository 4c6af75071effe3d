package io.aftersales.decision;

import java.util.List;

/**
 * Why a version was published and who agreed.
 *
 * @param changeNumber   of the release process or of the rollback, by which people find it
 * @param submittedBy    who wants the change; approves nothing of it, save a rollback
 * @param approvedBy     one person, two for an emergency change
 * @param reason         in the words of the submitter
 * @param emergency      effective at once, flagged ever after
 * @param rolledBackFrom the version that this one takes the place of because it was wrong; null for an ordinary change
 */
public record Approval(String changeNumber, String submittedBy, List<String> approvedBy, String reason, boolean emergency,
                       String rolledBackFrom) {

    public Approval {
        approvedBy = List.copyOf(approvedBy);
    }
}
