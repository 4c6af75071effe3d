package io.aftersales.decision.draft;

import java.time.Instant;

/**
 * A text of a draft that was once saved.
 *
 * @param kind    created, saved, restored, uploaded or rebased (brought up to a newer base)
 * @param content DMN as our own writer writes it
 */
public record Revision(String draftId, int revision, String kind, String baseDefinitionId, String content, String savedBy, Instant savedAt) {
}
