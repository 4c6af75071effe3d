package io.aftersales.decision.draft;

import io.aftersales.decision.Publication;
import java.time.Instant;

/**
 * A version on the time line of a table.
 *
 * @param until when the next version begins that takes its place; null where none is planned
 */
public record Standing(Publication version, State state, Instant until) {

    /** Where it stands on the time line. */
    public enum State {
        /** Begins later. */
        WAITING,
        IN_FORCE,
        /** A later version has taken its place. */
        PAST,
        /** Taken back before it began, or offered by the software only. */
        WITHDRAWN
    }
}
