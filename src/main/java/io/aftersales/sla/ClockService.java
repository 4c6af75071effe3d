package io.aftersales.sla;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;

/** The clocks of a case: started by a decision, paused with a reason, met or breached, watched by the process {@code deadline}. */
@Service
public class ClockService {

    /**
     * Starts a clock.
     *
     * @param target    contact, dispatch, arrive, respond, diagnose, quote, callback …
     * @param start     when the time began to run (a report may be older than its case)
     * @param due       the latest instant that is still in time
     * @param receiptId the decision that set it
     */
    public void start(String caseNumber, String target, Instant start, Instant due, String receiptId) {
    }

    /** The new due instant after a change of severity or table; past pauses stay. Starts the clock where there is none. */
    public void reset(String caseNumber, String target, Instant start, Instant due, String receiptId) {
    }

    /** The target was reached at the given instant; no effect where there is no open clock. */
    public void meet(String caseNumber, String target, Instant at) {
    }

    /** Stops the open clocks of a case from counting. @param party customer, parts, supplier or us */
    public void pause(String caseNumber, String reason, String party, Instant from) {
    }

    public void resume(String caseNumber, Instant at) {
    }

    /** Ends every open clock without a verdict: the case was cancelled or is a duplicate. */
    public void cancelAll(String caseNumber) {
    }

    public List<View> clocksOf(String caseNumber) {
        throw new IllegalStateException("not built yet");
    }

    /** A clock as people read it. @param state running, paused, met, breached or cancelled */
    public record View(String id, String caseNumber, String target, Instant startedAt, Instant dueAt, Instant warnAt, String state,
                       Instant endedAt, boolean late, String receiptId) {
    }
}
