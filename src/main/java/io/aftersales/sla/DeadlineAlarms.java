package io.aftersales.sla;

import java.time.Instant;

/**
 * Wakes us when a level of a clock is reached: the process {@code deadline}, one instance per clock. An alarm that rings
 * too early or twice does no harm, for whoever it wakes reads the clock again.
 */
public interface DeadlineAlarms {

    /** A clock began. */
    void set(Alarm alarm);

    /** The clock's next level comes at another instant now, or the clock was paused or resumed. Sets the alarm where there is none. */
    void move(Alarm alarm);

    /** The clock was met or cancelled. */
    void end(String clockId);

    /**
     * @param at     when the next level is reached; while the clock is paused, when it would be if it ran on now; null
     *               where all levels are told already
     * @param silent true while the clock is paused
     */
    record Alarm(String clockId, String caseNumber, String organisation, Instant at, boolean silent) {

        static Alarm of(SlaClock clock, Instant at) {
            return new Alarm(clock.id(), clock.caseNumber(), clock.organisation(), at, clock.state() == ClockState.PAUSED);
        }
    }
}
