package io.aftersales.engine;

import io.aftersales.notification.OutboxDelivery;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.TimedWork;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Moves the platform's time in a demo: from alarm to alarm, so that each finds the world as it was at its own instant, and
 * answers when everything then due has run. Deadlines, timers, outbox back-off and due dates follow; sessions and tokens
 * keep to real time. The offset is kept over a restart.
 */
@Service
@ConditionalOnProperty("aftersales.demo.clock")
public class DemoClock {

    private static final Duration FARTHEST = Duration.ofDays(3660);
    private static final Duration KEPT_EVERY = Duration.ofSeconds(2);

    private final Alarms alarms;
    private final OutboxDelivery outbox;
    private final List<TimedWork> work;
    private final IdentityService identities;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String startAt;
    private final ReentrantLock moving = new ReentrantLock();
    private Instant keptAt = Instant.EPOCH;

    DemoClock(Alarms alarms, OutboxDelivery outbox, List<TimedWork> work, IdentityService identities, JdbcClient jdbc, Clock clock,
              @Value("${aftersales.demo.now:}") String startAt) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.work = work;
        this.identities = identities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.startAt = startAt;
    }

    /** Goes on where the last run stopped, or starts at the instant that the command line gives. */
    @PostConstruct
    void restore() {
        if (!startAt.isBlank()) {
            runFrom(parsed(startAt));
        } else {
            jdbc.sql("select offset_millis from demo_clock").query(Long.class).optional().ifPresent(ClockUtil::offset);
        }
    }

    private static Instant parsed(String text) {
        try {
            return Instant.from(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("aftersales.demo.now must be an instant such as 2026-11-22T09:00:00+08:00, not " + text, e);
        }
    }

    public Instant now() {
        return clock.instant();
    }

    /** How far the demo runs ahead of real time; negative behind. */
    public Duration offset() {
        return Duration.between(realTime(), now());
    }

    /**
     * Moves the time on. Each job runs at its own due instant, in the order of these; then the messages that are due go out.
     *
     * @param by not negative; nought runs what is due now
     * @throws Refusal where the time is being moved already, or for a length out of range
     */
    public Moved advance(Duration by) throws Refusal {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("advance"), "advance");
        }
        if (!moving.tryLock()) {
            throw Refusal.of(InputReason.ALREADY_CHANGED);
        }
        try {
            Instant target = now().plus(by);
            Alarms.Run run = Unchecked.call(identities, () -> asPlatform(() -> alarms.runUntil(target, this::stopAt, this::daily)));
            runFrom(target);
            return new Moved(now(), run.executed(), run.failed(), outbox.deliverDue());
        } finally {
            // after a failure the time goes on from where it stopped, never back
            runFrom(now());
            moving.unlock();
        }
    }

    private void daily() {
        work.forEach(TimedWork::runDue);
    }

    private static Alarms.Run asPlatform(java.util.function.Supplier<Alarms.Run> work) {
        Actor before = CurrentActor.get();
        CurrentActor.set(Actor.platform());
        try {
            return work.get();
        } finally {
            CurrentActor.set(before);
        }
    }

    /** Time stands still while the alarms of one instant ring; after a crash it goes on at most seconds before that. */
    private void stopAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
        if (Duration.between(keptAt, realTime()).compareTo(KEPT_EVERY) >= 0) {
            keep(Duration.between(realTime(), instant));
        }
    }

    private void runFrom(Instant instant) {
        Duration offset = Duration.between(realTime(), instant);
        ClockUtil.offset(offset.toMillis());
        keep(offset);
    }

    private void keep(Duration offset) {
        keptAt = realTime();
        if (jdbc.sql("update demo_clock set offset_millis = ?").param(offset.toMillis()).update() == 0) {
            jdbc.sql("insert into demo_clock (id, offset_millis) values (1, ?)").param(offset.toMillis()).update();
        }
    }

    private static Instant realTime() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    /**
     * Where the time stands now and what happened on the way.
     *
     * @param jobs     how many ran
     * @param failed   how many attempts failed; such a job stays, and becomes an incident when its attempts are used up
     * @param messages how many messages were tried to be delivered
     */
    public record Moved(Instant now, int jobs, int failed, int messages) {
    }
}
