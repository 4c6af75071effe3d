package io.aftersales.story;

import io.aftersales.shared.Text;
import java.time.Instant;

/**
 * Something about a case that somebody should look at.
 *
 * @param name   of its kind, for example {@code too-fast}
 * @param title  of its kind, in words
 * @param grave  whether it should not happen at all, rather than be looked at
 * @param seq    the number of the event at which it was seen
 * @param at     the time of that event
 * @param reason why it is odd, in a sentence
 */
public record Oddity(String name, Text title, boolean grave, long seq, Instant at, Text reason) {
}
