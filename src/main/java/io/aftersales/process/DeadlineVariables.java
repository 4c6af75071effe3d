package io.aftersales.process;

/** The variables of the process {@code deadline}. */
public final class DeadlineVariables {

    /** Whether a level is left that somebody has to be told about. */
    public static final String LEVEL_AHEAD = "levelAhead";
    /** When to look at the clock again, a date. */
    public static final String ALARM_AT = "alarmAt";
    /** Whether the level is really reached: the clock may have been paused or moved since the alarm was set. */
    public static final String LEVEL_REACHED = "levelReached";

    private DeadlineVariables() {
    }
}
