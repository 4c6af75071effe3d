package io.aftersales.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whom an organisation tells about a deadline, when and how; answered by its table {@code escalation-chain}. */
public interface EscalationChain {

    /** When the level is reached; empty where the organisation's chain has no such level. Leaves no receipt. */
    Optional<Figures> figures(WatchedCase watched, Promise promise, Level level);

    /** Whom to tell now that the level is reached; the receipt is kept with the case. */
    Step step(WatchedCase watched, Promise promise, Level level);

    /** Whom to tell that a fault of this severity was reported, before any clock is near its end (ELE-38, ELE-41, CAC-19). */
    Step report(WatchedCase watched);

    /** The deadline that is escalated. */
    record Promise(String target, Instant startedAt, Instant dueAt) {
    }

    /**
     * @param share   after which share of the time, for example 0.75
     * @param mayWait whether nobody need be disturbed by it at night
     */
    record Figures(double share, boolean mayWait) {
    }

    /**
     * @param titles    the maker's titles of those to be told; empty where nobody is
     * @param channels  in-app, email, sms; empty for any
     * @param next      the level that follows; null where none does
     * @param receiptId null where the table gave nothing
     */
    record Step(List<String> titles, List<String> channels, Level next, String receiptId) {
    }
}
