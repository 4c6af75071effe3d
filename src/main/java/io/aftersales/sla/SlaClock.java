package io.aftersales.sla;

import io.aftersales.sla.time.CarriedPromise;
import io.aftersales.sla.time.Deadline;
import io.aftersales.sla.time.Pause;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A deadline of a case. Everything that can be reckoned from the promise and the pauses is reckoned again whenever either
 * changes; what was told stays told, and the first miss stays on record. It counts by the calendar of its promise until it is
 * {@link #carry carried} over to a later one.
 */
final class SlaClock {

    /** Exactly at the due instant is in time, so that the miss is told a moment later. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final String id;
    private final String caseNumber;
    private final String organisation;
    private final String target;
    private final int round;
    private final long version;
    private Promise promise;
    private Reckoning reckoning;
    private Instant reckonedAt;
    private ClockState state;
    private Instant endedAt;
    private Instant missedAt;
    private boolean lateAtStart;
    private Next next;
    private Duration extension = Duration.ZERO;
    private boolean calendarKept;

    SlaClock(Identity identity, Promise promise, Standing standing) {
        this.id = identity.id();
        this.caseNumber = identity.caseNumber();
        this.organisation = identity.organisation();
        this.target = identity.target();
        this.round = identity.round();
        this.version = identity.version();
        this.promise = promise;
        this.reckoning = standing.reckoning();
        this.state = standing.state();
        this.endedAt = standing.endedAt();
        this.missedAt = standing.missedAt();
        this.lateAtStart = standing.lateAtStart();
        this.next = standing.next();
    }

    /** A clock that begins now. @param first the level that is told first */
    static SlaClock begun(Identity identity, Promise promise, Next first, World world) {
        SlaClock clock = new SlaClock(identity, promise, new Standing(null, ClockState.RUNNING, null, null, false, first));
        clock.reckon(world);
        clock.lateAtStart = clock.state == ClockState.BREACHED;
        return clock;
    }

    /** Reckons due instant, levels and verdict anew from the promise and the pauses. */
    void reckon(World world) {
        Instant until = endedAt == null ? world.now() : endedAt;
        reckonedAt = world.now();
        List<Pause> pauses = world.pauses().stream().map(CasePause::asTime).toList();
        Deadline deadline = Deadline.of(world.calendar(), promise.startedAt(), promised(world.calendar()), pauses, until);
        Instant due = deadline.due();
        Instant warn = deadline.at(promise.warnShare());
        reckoning = new Reckoning(due, warn, next == null ? null : wholeMillis(levelAt(deadline, due, world.quiet())),
                world.calendar().id(), world.calendar().version());
        if (state != ClockState.CANCELLED) {
            judge(due, until, world.pauses().stream().anyMatch(pause -> pause.covers(world.now())));
        }
    }

    /** The due instant as decided, with the working time that managers gave since. */
    private Instant promised(WorkingCalendar calendar) {
        Instant promised = promise.promisedAt().isBefore(promise.startedAt()) ? promise.startedAt() : promise.promisedAt();
        return extension.isZero() ? promise.promisedAt() : calendar.due(promised, extension);
    }

    private Instant levelAt(Deadline deadline, Instant due, QuietHours quiet) {
        Instant at = deadline.at(next.share());
        if (next.level() == Level.WARN) {
            Instant awake = next.mayWait() ? quiet.after(at) : at;
            return awake.isBefore(due) ? awake : at;
        }
        Instant missed = due.plus(A_MOMENT);
        return at.isBefore(missed) ? missed : at;
    }

    /** Timers of the engine know milliseconds; an alarm must not ring before its instant. */
    private static Instant wholeMillis(Instant instant) {
        Instant cut = instant.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(instant) ? instant : cut.plusMillis(1);
    }

    private void judge(Instant due, Instant until, boolean paused) {
        boolean late = until.isAfter(due);
        if (late) {
            state = ClockState.BREACHED;
            missedAt = missedAt == null ? due : missedAt;
        } else if (endedAt != null) {
            state = ClockState.MET;
            // met in time after all, only told late; more time that was given later makes no miss undone
            missedAt = extension.isZero() ? null : missedAt;
        } else {
            state = paused ? ClockState.PAUSED : ClockState.RUNNING;
        }
    }

    /** Another promise, after a change of severity for example. What was told already is not told again. */
    void promise(Promise other, World world) {
        promise = other;
        calendarKept = false;
        if (next != null && next.level() == Level.WARN) {
            next = new Next(Level.WARN, other.warnShare(), next.mayWait());
        }
        reckon(world);
    }

    /**
     * Counts on by another calendar, or by another version of it: the promise keeps its length in working time or days. What
     * was missed by then stays missed and is judged by the calendar of then ever after.
     *
     * @param then with the calendar by which it counted
     * @param now  with the calendar by which it counts from now on
     */
    void carry(World then, World now) {
        reckon(then);
        if (late()) {
            calendarKept = true;
            return;
        }
        promise = new Promise(promise.startedAt(), CarriedPromise.of(then.calendar(), now.calendar(), promise.startedAt(), promise.promisedAt()),
                promise.warnShare(), promise.receiptId());
        reckon(now);
    }

    /** Whether it stays with its calendar whatever is published, because it had been missed before. */
    boolean calendarKept() {
        return calendarKept;
    }

    /** Working time given beside the promise. */
    Duration extension() {
        return extension;
    }

    /** For a clock as it was stored. */
    SlaClock stored(Duration given, boolean keepsItsCalendar) {
        extension = given;
        calendarKept = keepsItsCalendar;
        return this;
    }

    /**
     * More time, up to the wanted due instant; the clock was reckoned before. A deadline whose miss was told goes to the next
     * level at once when it is missed again.
     *
     * @return false where there is no working time between the due instant and that
     */
    boolean extend(Instant to, World world) {
        Duration more = to.isAfter(dueAt()) ? world.calendar().between(dueAt(), to) : Duration.ZERO;
        if (more.isZero()) {
            return false;
        }
        extension = extension.plus(more);
        if (next != null && next.level() == Level.LATER) {
            next = new Next(Level.LATER, Level.DUE.usualShare(), false);
        }
        reckon(world);
        return true;
    }

    void end(Instant at, World world) {
        endedAt = at.isBefore(promise.startedAt()) ? promise.startedAt() : at;
        reckon(world);
        next = null;
    }

    /** Ends without a verdict, except that a miss which has happened stays one. */
    void cancel(World world) {
        endedAt = world.now();
        reckon(world);
        if (!late()) {
            state = ClockState.CANCELLED;
        }
        next = null;
    }

    /** The present level was told. @param following null after the last */
    void told(Next following, World world) {
        next = following;
        reckon(world);
    }

    boolean open() {
        return endedAt == null;
    }

    /** Whether the next level is due to be told. */
    boolean levelReached(Instant now) {
        return open() && next != null && state != ClockState.PAUSED && !now.isBefore(reckoning.levelAt());
    }

    /** When the next level comes; null when all are told or the clock has ended. */
    Instant levelAt() {
        return open() && next != null ? reckoning.levelAt() : null;
    }

    boolean late() {
        return state == ClockState.BREACHED;
    }

    String id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    String organisation() {
        return organisation;
    }

    String target() {
        return target;
    }

    int round() {
        return round;
    }

    long version() {
        return version;
    }

    Promise promise() {
        return promise;
    }

    Instant dueAt() {
        return reckoning.dueAt();
    }

    Reckoning reckoning() {
        return reckoning;
    }

    /** As of when state and due instant hold; null where they are as they were stored. */
    Instant reckonedAt() {
        return reckonedAt;
    }

    ClockState state() {
        return state;
    }

    Instant endedAt() {
        return endedAt;
    }

    Instant missedAt() {
        return missedAt;
    }

    boolean lateAtStart() {
        return lateAtStart;
    }

    /** The level that is told next; null when all are told or the clock has ended. */
    Next next() {
        return next;
    }

    record Identity(String id, String caseNumber, String organisation, String target, int round, long version) {
    }

    /** @param promisedAt the due instant as decided, before any pause */
    record Promise(Instant startedAt, Instant promisedAt, double warnShare, String receiptId) {
    }

    /** @param levelAt when the next level is reached; null where none is left */
    record Reckoning(Instant dueAt, Instant warnAt, Instant levelAt, String calendarId, int calendarVersion) {
    }

    record Standing(Reckoning reckoning, ClockState state, Instant endedAt, Instant missedAt, boolean lateAtStart, Next next) {
    }

    /** @param share after which share of the time; @param mayWait whether the night is spared */
    record Next(Level level, double share, boolean mayWait) {
    }

    /** What a reckoning looks at besides the clock itself. */
    record World(WorkingCalendar calendar, List<CasePause> pauses, QuietHours quiet, Instant now) {
    }
}
