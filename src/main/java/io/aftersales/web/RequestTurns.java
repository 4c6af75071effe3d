package io.aftersales.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Lets as many writing requests have a connection to the database at the same time as leave some for logins, reads and jobs;
 * the others queue in their order. Without it a hundred requests at once would starve each other of connections.
 */
@Component
class RequestTurns {

    private final Semaphore turns;
    private final Duration patience;

    RequestTurns(@Value("${aftersales.writes-at-once}") int atOnce, @Value("${aftersales.write-turn-timeout}") Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Waits for a turn, which {@link #end} gives back. @throws CannotCreateTransactionException where none comes in time */
    void begin() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("more requests than can be served; waited " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("the server stops", e);
        }
    }

    void end() {
        turns.release();
    }
}
