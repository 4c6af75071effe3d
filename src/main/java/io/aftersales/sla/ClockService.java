package io.aftersales.sla;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import io.aftersales.sla.time.Party;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of a case: started by a decision, paused with a reason, met or breached, watched by the process
 * {@code deadline}. Everything happens in the caller's transaction and is audited; two who change one clock at once get a
 * conflict.
 *
 * <p>A clock is late strictly after its due instant. A case that is reopened starts further rounds of its clocks; the
 * first ones keep their verdicts.
 */
@Service
@Transactional
public class ClockService {

    /** What is entered within a minute of its beginning counts as entered at once. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final int LONGEST_REASON = 2000;

    private final SlaClocks clocks;
    private final SlaPauses pauses;
    private final Worlds worlds;
    private final WatchedCases cases;
    private final EscalationChain chain;
    private final EscalationService escalations;
    private final DeadlineAlarms alarms;
    private final MovedClocks moves;
    private final AuditTrail audit;
    private final Clock clock;

    ClockService(SlaClocks clocks, SlaPauses pauses, Worlds worlds, WatchedCases cases, EscalationChain chain,
                 EscalationService escalations, DeadlineAlarms alarms, MovedClocks moves, AuditTrail audit, Clock clock) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.worlds = worlds;
        this.cases = cases;
        this.chain = chain;
        this.escalations = escalations;
        this.alarms = alarms;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a clock; one that runs already is moved, as by {@link #reset}. A due instant that is past makes the clock late
     * from its first moment; inside {@link LateDigest#collect} the levels that it missed are told in the digest of the run.
     *
     * @param target    contact, dispatch, arrive, respond, diagnose, quote, callback …
     * @param start     when the time began to run (a report may be older than its case)
     * @param due       the latest instant that is still in time
     * @param receiptId the decision that set it
     */
    public void start(String caseNumber, String target, Instant start, Instant due, String receiptId) {
        reset(caseNumber, target, start, due, receiptId);
    }

    /**
     * The new due instant after a change of severity or table; past pauses stay. Starts the clock where there is none, and
     * a further round where the last one ended and the time runs from another instant; a clock that was met keeps its verdict.
     */
    public void reset(String caseNumber, String target, Instant start, Instant due, String receiptId) {
        List<SlaClock> known = clocks.of(caseNumber).stream().filter(one -> one.target().equals(target)).toList();
        Optional<SlaClock> last = known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
        if (last.isEmpty() || !last.get().open() && !last.get().promise().startedAt().equals(start)) {
            begin(caseNumber, target, known.size() + 1, new Promised(start, due, receiptId));
        } else if (last.get().open()) {
            move(last.get(), new Promised(start, due, receiptId));
        }
    }

    private void begin(String caseNumber, String target, int round, Promised promised) {
        WatchedCase watched = watched(caseNumber);
        SlaClock.World world = worlds.of(watched.organisation(), target, pauses.of(caseNumber));
        Optional<EscalationChain.Figures> warning = warning(watched, target, promised);
        SlaClock begun = SlaClock.begun(
                new SlaClock.Identity(UUID.randomUUID().toString(), caseNumber, watched.organisation(), target, round, 1),
                promise(promised, warning), first(warning), world);
        clocks.add(begun);
        Map<String, Object> payload = MovedClocks.told(begun);
        payload.put("startedAt", promised.start.toString());
        payload.put("receipt", promised.receiptId);
        world.calendar().warning(promised.start, begun.dueAt()).ifPresent(sentence -> payload.put("warning", sentence));
        audit.record(AuditTrail.ofCase(caseNumber), "clock.started", payload);
        alarms.set(DeadlineAlarms.Alarm.of(begun, escalations.collectMissed(begun, watched).orElse(begun).levelAt()));
    }

    private void move(SlaClock moved, Promised promised) {
        Instant before = moved.dueAt();
        SlaClock.Promise former = moved.promise();
        SlaClock.Promise promise = promise(promised, warning(watched(moved.caseNumber()), moved.target(), promised));
        if (former.startedAt().equals(promise.startedAt()) && former.promisedAt().equals(promise.promisedAt())
                && former.warnShare() == promise.warnShare()) {
            return;
        }
        moved.promise(promise, worlds.of(moved.organisation(), moved.target(), pauses.of(moved.caseNumber())));
        moves.keep(moved, before, "receipt", promised.receiptId);
    }

    private Optional<EscalationChain.Figures> warning(WatchedCase watched, String target, Promised promised) {
        return chain.figures(watched, new EscalationChain.Promise(target, promised.start, promised.due), Level.WARN);
    }

    private static SlaClock.Promise promise(Promised promised, Optional<EscalationChain.Figures> warning) {
        double share = warning.map(EscalationChain.Figures::share).orElse(Level.WARN.usualShare());
        return new SlaClock.Promise(promised.start, promised.due, share, promised.receiptId);
    }

    /** An organisation that warns nobody still has its deadlines missed. */
    private static SlaClock.Next first(Optional<EscalationChain.Figures> warning) {
        return warning.map(figures -> new SlaClock.Next(Level.WARN, figures.share(), figures.mayWait()))
                .orElse(new SlaClock.Next(Level.DUE, Level.DUE.usualShare(), false));
    }

    /**
     * The target was reached at the given instant; no effect where there is no open clock.
     *
     * @param at when it really was reached, also where that is entered later; not after now
     */
    public void meet(String caseNumber, String target, Instant at) {
        Instant now = clock.instant();
        clocks.of(caseNumber).stream().filter(one -> one.open() && one.target().equals(target)).forEach(met -> {
            met.end(at.isAfter(now) ? now : at, worlds.of(met));
            clocks.save(met);
            Map<String, Object> payload = MovedClocks.told(met);
            payload.put("at", met.endedAt().toString());
            payload.put("late", met.late());
            audit.record(AuditTrail.ofCase(caseNumber), "clock.met", payload);
            alarms.end(met.id());
        });
    }

    /**
     * Stops the open clocks of a case from counting, from the given instant on, also where that is past. No effect where
     * the case waits for the same party already.
     *
     * @param party customer, parts, supplier or us
     * @return false where it had no effect
     */
    public boolean pause(String caseNumber, String reason, String party, Instant from) {
        Party waitedFor = party(party);
        if (openPauses(caseNumber).stream().anyMatch(pause -> pause.party() == waitedFor)) {
            return false;
        }
        record(caseNumber, reason, waitedFor, from, null);
        return true;
    }

    /**
     * Enters a pause that is over already; the clocks, ended ones too, are judged anew.
     *
     * @param party customer, parts, supplier or us
     */
    public void recordPause(String caseNumber, String reason, String party, Instant from, Instant to) {
        record(caseNumber, reason, party(party), from, to);
    }

    private void record(String caseNumber, String reason, Party party, Instant from, Instant to) {
        Instant now = clock.instant();
        Instant begin = from.isAfter(now) ? now : from;
        String text = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        CasePause pause = new CasePause(UUID.randomUUID().toString(), caseNumber, begin, to, text, party, now,
                CurrentActor.get().id(), begin.plus(AT_ONCE).isBefore(now));
        pauses.add(pause);
        Map<String, Object> payload = new HashMap<>();
        payload.put("reason", text);
        payload.put("party", party.key());
        payload.put("from", begin.toString());
        payload.put("to", to == null ? null : to.toString());
        payload.put("retroactive", pause.retroactive());
        audit.record(AuditTrail.ofCase(caseNumber), "case.paused", payload);
        reckonAll(caseNumber);
    }

    /** Ends every pause that lasts. @return false where none did */
    public boolean resume(String caseNumber, Instant at) {
        return resume(caseNumber, openPauses(caseNumber), at);
    }

    /** Ends the pause in which the case waits for this party. @return false where it does not */
    public boolean resume(String caseNumber, String party, Instant at) {
        Party waitedFor = party(party);
        return resume(caseNumber, openPauses(caseNumber).stream().filter(pause -> pause.party() == waitedFor).toList(), at);
    }

    private boolean resume(String caseNumber, List<CasePause> lasting, Instant at) {
        if (lasting.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        for (CasePause pause : lasting) {
            Instant end = at.isAfter(now) ? now : at.isBefore(pause.from()) ? pause.from() : at;
            pauses.end(pause, end);
            audit.record(AuditTrail.ofCase(caseNumber), "case.resumed", Map.of("party", pause.party().key(), "from",
                    pause.from().toString(), "to", end.toString()));
        }
        reckonAll(caseNumber);
        return true;
    }

    private List<CasePause> openPauses(String caseNumber) {
        return pauses.now(caseNumber).stream().filter(pause -> pause.to() == null).toList();
    }

    /** Reckons every clock of the case anew, after its pauses changed. */
    private void reckonAll(String caseNumber) {
        List<CasePause> ofTheCase = pauses.of(caseNumber);
        for (SlaClock one : clocks.of(caseNumber)) {
            if (one.state() != ClockState.CANCELLED) {
                Instant before = one.dueAt();
                ClockState was = one.state();
                one.reckon(worlds.of(one, ofTheCase));
                if (one.open() || was != one.state() || !before.equals(one.dueAt())) {
                    moves.keep(one, before, "receipt", null);
                }
            }
        }
    }

    /**
     * Ends every open clock without a verdict: the case was closed, was cancelled or is a duplicate. A deadline that was
     * missed by then stays missed.
     */
    public void cancelAll(String caseNumber) {
        clocks.of(caseNumber).stream().filter(SlaClock::open).forEach(ended -> {
            ended.cancel(worlds.of(ended));
            clocks.save(ended);
            Map<String, Object> payload = MovedClocks.told(ended);
            payload.put("late", ended.late());
            audit.record(AuditTrail.ofCase(caseNumber), "clock.cancelled", payload);
            alarms.end(ended.id());
        });
    }

    /** In the order in which they began; state and due instant as of now, a pause that still lasts counted. */
    @Transactional(readOnly = true)
    public List<View> clocksOf(String caseNumber) {
        return clocksOf(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    /** As above for a page of cases, by case number, in two queries however many they are. */
    @Transactional(readOnly = true)
    public Map<String, List<View>> clocksOf(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        Map<String, List<CasePause>> paused = pauses.of(caseNumbers).stream().collect(Collectors.groupingBy(CasePause::caseNumber));
        return clocks.of(caseNumbers).stream().map(one -> {
            if (one.open()) {
                one.reckon(worlds.of(one, paused.getOrDefault(one.caseNumber(), List.of())));
            }
            return new View(one.id(), one.caseNumber(), one.target(), one.promise().startedAt(), one.dueAt(), one.reckoning().warnAt(),
                    one.state().key(), one.endedAt(), one.late(), one.promise().receiptId());
        }).collect(Collectors.groupingBy(View::caseNumber));
    }

    /** When the open clock for the target is due as of now; empty where the case has none. */
    @Transactional(readOnly = true)
    public Optional<Instant> dueAt(String caseNumber, String target) {
        Optional<SlaClock> open = clocks.of(caseNumber).stream().filter(one -> one.open() && one.target().equals(target)).findFirst();
        open.ifPresent(one -> one.reckon(worlds.of(one)));
        return open.map(SlaClock::dueAt);
    }

    private WatchedCase watched(String caseNumber) {
        return cases.find(caseNumber).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
    }

    private static Party party(String key) {
        return Party.of(key).orElseThrow(() -> new IllegalArgumentException("nobody to wait for: " + key));
    }

    private record Promised(Instant start, Instant due, String receiptId) {
    }

    /**
     * A clock as people read it.
     *
     * @param warnAt    when its warning is reached
     * @param state     running, paused, met, breached or cancelled; breached may be open still, or met after its due instant
     * @param endedAt   null while it is open
     * @param late      whether it is, or was reached, after its due instant
     * @param receiptId the decision that set it
     */
    public record View(String id, String caseNumber, String target, Instant startedAt, Instant dueAt, Instant warnAt, String state,
                       Instant endedAt, boolean late, String receiptId) {
    }
}
