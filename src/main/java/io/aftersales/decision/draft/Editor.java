package io.aftersales.decision.draft;

import java.time.Instant;

/**
 * Somebody who has a draft open.
 *
 * @param seenAt when their editor was last heard of
 */
public record Editor(String person, Instant seenAt) {
}
