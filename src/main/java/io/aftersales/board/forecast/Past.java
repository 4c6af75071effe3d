package io.aftersales.board.forecast;

import java.time.Duration;
import java.time.Instant;

/**
 * A situation of a case that has reached its target since.
 *
 * @param began  when the step began
 * @param needed from there to the target
 * @param left   from there to the due instant; negative where it was late already
 */
public record Past(Situation situation, Instant began, Duration needed, Duration left) {

    boolean late() {
        return needed.compareTo(left) > 0;
    }
}
