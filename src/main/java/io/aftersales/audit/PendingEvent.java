package io.aftersales.audit;

import io.aftersales.shared.Actor;
import java.time.Instant;
import java.util.Map;

/** An event that waits for its transaction's end to get its place in the chain. */
record PendingEvent(String stream, String kind, Instant at, Actor actor, Map<String, ?> payload) {
}
