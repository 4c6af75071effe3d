package io.aftersales.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time as whoever writes a history has it: it stands still until it is moved, and nothing but the engine's own timers moves with it. */
@Component
@Profile("history")
public class PlayedTime {

    private final Alarms alarms;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlayedTime(Alarms alarms, JdbcClient jdbc, Clock clock) {
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the machine's clock says. */
    public Instant real() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    /** Stands still at an instant, without anything that would have rung until then. */
    public void stopAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Goes on by a length; each timer rings at its own instant on the way. */
    public void pass(Duration by) {
        alarms.runUntil(clock.instant().plus(by), this::stopAt, () -> { });
    }

    /** Real time again, also after the next start. */
    public void release() {
        ClockUtil.reset();
        jdbc.sql("delete from demo_clock").update();
    }
}
