package io.aftersales.board;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch the board that something within their reach changed: which deadlines, never what. Each node asks the
 * database once a second, on one thread for all who watch and only while somebody does; changes of other nodes are found
 * like its own.
 *
 * <p>A number is given before its change is committed, so a lower one may appear after a higher one. Numbers are therefore
 * asked for again until half a minute has passed since they were first seen; who resumes from {@link Hint#upTo} is told
 * some hints twice, and none is lost.
 */
@Component
public class BoardFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BoardFeed.class);
    /** Longer than any transaction may last. */
    private static final long SETTLED_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long JUMP_MILLIS = 2_000;
    private static final int HEARTBEATS = 15;
    /** A browser has little use for more hints at once, and asks for everything instead. */
    private static final int MOST_HINTS = 200;
    private static final int LARGEST_READ = 5_000;
    private static final int LOOK_BACK = 1_000;

    private final OpenClockChanges changes;
    private final Reach reach;
    private final Clock clock;
    private final Duration poll;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final NavigableMap<Long, Long> seen = new TreeMap<>();
    private ScheduledExecutorService thread;
    private long floor = -1;
    private long beats;
    private Instant lastNow;
    private long lastNanos;

    BoardFeed(OpenClockChanges changes, Reach reach, Clock clock, @Value("${aftersales.board.poll:PT1S}") Duration poll) {
        this.changes = changes;
        this.reach = reach;
        this.clock = clock;
        this.poll = poll;
    }

    /** Somebody who watches. Called on the one thread of the feed: must neither wait nor throw. */
    public interface Watcher {

        Actor actor();

        /** Where a watcher left off, see {@link Hint#upTo}; null for one that is new. Asked once. */
        Long resumesFrom();

        /** @return false where nobody watches any longer */
        boolean stillThere();

        void tell(Hint hint);

        /** The platform stops, or {@link #stillThere} said no. */
        void end();
    }

    /**
     * What a watcher hears.
     *
     * @param upTo   everything up to here was told; a watcher that comes back may resume from it
     * @param now    by the platform's clock
     * @param clocks that changed; empty where only time went on
     * @param cases  of these
     * @param anew   whether everything is to be asked for again: at the beginning, where too much changed to be named, and
     *               where the platform's time was moved
     */
    public record Hint(long upTo, Instant now, Set<String> clocks, Set<String> cases, boolean anew) {

        /** Both in one, for a watcher that is told more than it can take. */
        public Hint and(Hint later) {
            Set<String> bothClocks = new LinkedHashSet<>(clocks);
            bothClocks.addAll(later.clocks);
            Set<String> bothCases = new LinkedHashSet<>(cases);
            bothCases.addAll(later.cases);
            boolean many = bothClocks.size() > MOST_HINTS;
            return new Hint(later.upTo, later.now, many ? Set.of() : bothClocks, many ? Set.of() : bothCases, anew || later.anew || many);
        }
    }

    public int watchers() {
        return watchers.size();
    }

    public long watchersOf(String person) {
        return watchers.stream().filter(watcher -> person.equals(watcher.actor().id())).count();
    }

    /** Tells the watcher from now on, beginning with what it missed. */
    public void watch(Watcher watcher) {
        thread.execute(() -> guarded(() -> begin(watcher)));
    }

    public void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    private void begin(Watcher watcher) {
        if (floor < 0 || watchers.isEmpty()) {
            catchUp();
        }
        watchers.add(watcher);
        Long from = watcher.resumesFrom();
        boolean known = from != null && from <= floor && (from == floor || changes.oldestKept().filter(oldest -> oldest <= from).isPresent());
        if (known) {
            tell(watcher, changes.after(from, LARGEST_READ), false);
        } else {
            tell(watcher, List.of(), true);
        }
    }

    /** Nobody watched: what happened meanwhile is nobody's news. */
    private void catchUp() {
        floor = Math.max(0, changes.last() - LOOK_BACK);
        seen.clear();
        changes.after(floor, LARGEST_READ).forEach(change -> seen.put(change.number(), System.nanoTime()));
        lastNow = clock.instant();
        lastNanos = System.nanoTime();
    }

    /** One round: what changed since the last one, and whether those who watch are still there. */
    void round() {
        if (watchers.isEmpty()) {
            return;
        }
        boolean moved = timeWasMoved();
        List<OpenClockChanges.Change> fresh = fresh();
        boolean beat = ++beats % HEARTBEATS == 0;
        for (Watcher watcher : watchers) {
            if (beat && !watcher.stillThere()) {
                watchers.remove(watcher);
                watcher.end();
            } else if (beat || moved || !fresh.isEmpty()) {
                tellOf(watcher, fresh, moved, beat);
            }
        }
    }

    private void tellOf(Watcher watcher, List<OpenClockChanges.Change> fresh, boolean moved, boolean beat) {
        List<OpenClockChanges.Change> reached = reached(watcher, fresh);
        if (beat || moved || !reached.isEmpty()) {
            watcher.tell(hint(reached, moved || fresh.size() >= LARGEST_READ));
        }
    }

    private void tell(Watcher watcher, List<OpenClockChanges.Change> missed, boolean anew) {
        watcher.tell(hint(reached(watcher, missed), anew || missed.size() >= LARGEST_READ));
    }

    private Hint hint(List<OpenClockChanges.Change> reached, boolean anew) {
        Set<String> clocks = new LinkedHashSet<>();
        Set<String> cases = new LinkedHashSet<>();
        reached.forEach(change -> {
            clocks.add(change.clockId());
            cases.add(change.caseNumber());
        });
        boolean many = clocks.size() > MOST_HINTS;
        return new Hint(floor, clock.instant(), many ? Set.of() : clocks, many ? Set.of() : cases, anew || many);
    }

    private List<OpenClockChanges.Change> reached(Watcher watcher, List<OpenClockChanges.Change> all) {
        List<OpenClockChanges.Change> reached = new ArrayList<>();
        CurrentActor.run(watcher.actor(), () -> all.stream()
                .filter(change -> reach.covers(change.unitId()) || reach.covers(change.formerUnitId())).forEach(reached::add));
        return reached;
    }

    private List<OpenClockChanges.Change> fresh() {
        long nanos = System.nanoTime();
        List<OpenClockChanges.Change> fresh = new ArrayList<>();
        for (OpenClockChanges.Change change : changes.after(floor, LARGEST_READ)) {
            if (seen.putIfAbsent(change.number(), nanos) == null) {
                fresh.add(change);
            }
        }
        while (!seen.isEmpty() && nanos - seen.firstEntry().getValue() > SETTLED_NANOS || seen.size() >= LARGEST_READ) {
            floor = seen.pollFirstEntry().getKey();
        }
        return fresh;
    }

    private boolean timeWasMoved() {
        Instant now = clock.instant();
        long nanos = System.nanoTime();
        long went = Duration.between(lastNow, now).toMillis() - Duration.ofNanos(nanos - lastNanos).toMillis();
        lastNow = now;
        lastNanos = nanos;
        return Math.abs(went) > JUMP_MILLIS;
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException later) {
            LOG.warn("the board could not be looked at, tried again", later);
        }
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread created = new Thread(work, "board-feed");
            created.setDaemon(true);
            return created;
        });
        thread.scheduleWithFixedDelay(() -> guarded(this::round), poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Before the web server waits for requests to end: open streams would keep it. */
    @Override
    public synchronized void stop() {
        thread.shutdownNow();
        thread = null;
        watchers.forEach(Watcher::end);
        watchers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
