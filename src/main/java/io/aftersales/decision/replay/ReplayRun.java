package io.aftersales.decision.replay;

import java.time.Instant;

/**
 * A replay, waiting, under way or ended.
 *
 * @param place    whose table was drafted: an organisation or {@code shared}
 * @param checksum SHA-256 of the draft that was run
 * @param state    waiting, running, done, cancelled, failed or interrupted (its node went down)
 * @param total    decisions to run; 0 until counted
 * @param done     decisions run so far
 * @param flipped  decisions with another output than recorded
 * @param refused  decisions for which the draft gives none; they are among the flipped
 * @param endedAt  null while it is not over
 */
public record ReplayRun(String id, String key, String place, String checksum, ReplayFilter filter, String state, int total, int done,
                        int flipped, int refused, String requestedBy, Instant requestedAt, Instant endedAt) {

    public boolean over() {
        return endedAt != null;
    }
}
