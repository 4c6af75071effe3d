package io.aftersales.web;

import io.aftersales.board.BoardFeed;
import io.aftersales.board.BoardFeed.Hint;
import io.aftersales.shared.Actor;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser tab that watches the board. Holds neither a thread nor a connection to the database; what is told while an
 * event is still on its way is put into the next one.
 */
final class BoardStream implements BoardFeed.Watcher {

    /** A browser comes back by itself, which renews what a proxy in between may have forgotten. */
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long RECONNECT_MILLIS = 3_000;

    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    private final Actor actor;
    private final Long resumesFrom;
    private final BooleanSupplier loggedIn;
    private final Executor senders;
    private Hint waiting;
    private boolean sending;
    private boolean ended;

    BoardStream(Actor actor, Long resumesFrom, BooleanSupplier loggedIn, Executor senders) {
        this.actor = actor;
        this.resumesFrom = resumesFrom;
        this.loggedIn = loggedIn;
        this.senders = senders;
    }

    SseEmitter emitter() {
        return emitter;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Long resumesFrom() {
        return resumesFrom;
    }

    @Override
    public synchronized boolean stillThere() {
        return !ended && loggedIn.getAsBoolean();
    }

    @Override
    public synchronized void tell(Hint hint) {
        waiting = waiting == null ? hint : waiting.and(hint);
        if (!sending && !ended) {
            sending = true;
            try {
                senders.execute(this::send);
            } catch (RejectedExecutionException overloaded) {
                sending = false;
            }
        }
    }

    private void send() {
        for (Hint hint = next(); hint != null; hint = next()) {
            try {
                emitter.send(SseEmitter.event().id(String.valueOf(hint.upTo())).name("board").reconnectTime(RECONNECT_MILLIS)
                        .data(hint, MediaType.APPLICATION_JSON));
            } catch (IOException | IllegalStateException gone) {
                closed();
            }
        }
    }

    private synchronized Hint next() {
        Hint hint = ended ? null : waiting;
        waiting = null;
        sending = hint != null;
        return hint;
    }

    synchronized void closed() {
        ended = true;
    }

    @Override
    public void end() {
        closed();
        emitter.complete();
    }
}
