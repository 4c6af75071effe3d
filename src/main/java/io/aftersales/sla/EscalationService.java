package io.aftersales.sla;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people that a deadline comes near or was missed: once per clock and level, whoever wakes us how often. The row in
 * {@code sla_escalation} is the proof; who inserts it tells, in the same transaction.
 */
@Service
@Transactional
public class EscalationService {

    /** How long to wait where a paused clock stands exactly at a level and nobody can say when it goes on. */
    private static final long PATIENCE_MILLIS = 60_000;

    private final SlaClocks clocks;
    private final Escalations escalations;
    private final Worlds worlds;
    private final WatchedCases cases;
    private final EscalationChain chain;
    private final OrganisationService organisations;
    private final EscalationNotices notices;
    private final ActNotices acts;
    private final WarningDigests digests;
    private final MissedDeadlines missed;
    private final AuditTrail audit;
    private final Clock clock;

    // the process that hears of a missed deadline depends on cases and these on clocks, hence lazy
    EscalationService(SlaClocks clocks, Escalations escalations, Worlds worlds, WatchedCases cases, EscalationChain chain,
                      OrganisationService organisations, EscalationNotices notices, ActNotices acts, WarningDigests digests,
                      @Lazy MissedDeadlines missed, AuditTrail audit, Clock clock) {
        this.clocks = clocks;
        this.escalations = escalations;
        this.worlds = worlds;
        this.cases = cases;
        this.chain = chain;
        this.organisations = organisations;
        this.notices = notices;
        this.acts = acts;
        this.digests = digests;
        this.missed = missed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads the clock again after an alarm rang: it may have been met, paused or moved meanwhile. */
    @Transactional(readOnly = true)
    public Reading read(String clockId) {
        SlaClock read = existing(clocks.find(clockId), clockId);
        read.reckon(worlds.of(read));
        return reading(read);
    }

    /** Tells the level that is reached, if it is and nobody told it before, and looks for the next one. */
    public Reading escalate(String clockId) {
        SlaClock told = existing(clocks.findLocked(clockId), clockId);
        told.reckon(worlds.of(told));
        if (told.levelReached(clock.instant())) {
            tell(told, watched(told), null);
            clocks.save(told);
        }
        return reading(told);
    }

    /**
     * Tells those whom the next level names, before its time and beside it: the level is told all the same when it is reached.
     *
     * @throws Refusal where the clock has ended
     */
    public void escalateNow(String clockId, String reason) throws Refusal {
        String why = Wording.required("reason", reason);
        SlaClock told = clocks.findLocked(clockId).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!told.open()) {
            throw Refusal.of(SlaReason.CLOCK_ENDED);
        }
        told.reckon(worlds.of(told));
        WatchedCase watched = watched(told);
        Level level = told.next() == null ? Level.LATER : told.next().level();
        EscalationChain.Step step = chain.step(watched, new EscalationChain.Promise(told.target(), told.promise().startedAt(), told.dueAt()), level);
        Map<Holder, String> people = people(watched, step.titles());
        String name = escalations.addNow(told, new Escalations.Told(clock.instant(), "manager", null, step.receiptId()), why);
        people.forEach((person, title) -> escalations.addRecipient(told.id(), name, title, person));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("clock", told.id());
        payload.put("target", told.target());
        payload.put("level", level.key());
        payload.put("reason", why);
        payload.put("people", people.keySet().stream().map(Holder::person).toList());
        audit.record(AuditTrail.ofCase(told.caseNumber()), "clock.escalatedNow", payload);
        acts.tell(told.caseNumber(), new ActNotices.Act(told.id() + ":" + name, "escalated",
                List.of(new ActNotices.Word("target.", told.target()), told.dueAt()), why), people.keySet().stream().map(Holder::person).toList());
    }

    /** The current actor has looked at the deadline: what they were told of it is seen. */
    public void seen(String clockId) {
        String person = CurrentActor.get().id();
        if (escalations.seen(clockId, person, clock.instant()) > 0) {
            SlaClock looked = existing(clocks.find(clockId), clockId);
            audit.record(AuditTrail.ofCase(looked.caseNumber()), "clock.escalationSeen", Map.of("clock", clockId, "target", looked.target()));
        }
    }

    /**
     * Tells whom the organisation names for a fault of this severity, each person once per case and severity. An import
     * tells nobody: what it brings is old, and its digest names what was missed.
     */
    public void reported(String caseNumber) {
        WatchedCase watched = cases.find(caseNumber).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
        if (watched.severity() == null || LateDigest.currentRun().isPresent()) {
            return;
        }
        EscalationChain.Step step = chain.report(watched);
        Map<Holder, String> people = people(watched, step.titles());
        if (!people.isEmpty()) {
            notices.tellReport(watched, people.keySet());
            audit.record(AuditTrail.ofCase(caseNumber), "case.severityTold", Map.of("severity", watched.severity(),
                    "people", people.keySet().stream().map(Holder::person).toList(), "receipt", step.receiptId()));
        }
    }

    /**
     * Notes the levels that a clock had missed when it began, for the digest of the import that runs on this thread.
     *
     * @return the clock with its next level; empty where no import runs, and the levels are told as if reached now
     */
    Optional<SlaClock> collectMissed(SlaClock begun, WatchedCase watched) {
        Optional<String> run = LateDigest.currentRun();
        if (run.isEmpty() || !begun.lateAtStart()) {
            return Optional.empty();
        }
        while (begun.levelReached(clock.instant())) {
            tell(begun, watched, run.get());
        }
        clocks.save(begun);
        return clocks.find(begun.id());
    }

    private void tell(SlaClock told, WatchedCase watched, String digestRun) {
        Level level = told.next().level();
        EscalationChain.Promise promise = new EscalationChain.Promise(told.target(), told.promise().startedAt(), told.dueAt());
        EscalationChain.Step step = chain.step(watched, promise, level);
        Map<Holder, String> people = people(watched, step.titles());
        boolean waits = digestRun == null && level == Level.WARN && told.next().mayWait() && digests.gathers(people.keySet(), told.dueAt());
        String by = waits ? "window" : digestRun == null ? "message" : "digest";
        if (escalations.add(told, new Escalations.Told(clock.instant(), by, digestRun, step.receiptId()))) {
            people.forEach((person, title) -> escalations.addRecipient(told.id(), level.key(), title, person));
            audit.record(AuditTrail.ofCase(told.caseNumber()), "clock.escalated", payload(told, people, digestRun));
            if (digestRun == null && !waits) {
                notices.tell(told, watched, people.keySet(), step.channels());
                if (level == Level.DUE) {
                    missed.deadlineMissed(told.caseNumber(), told.target());
                }
            }
        }
        told.told(following(level, step, watched, promise), worlds.of(told));
    }

    /** After the warning the due instant, whatever the table says: a miss is never overlooked. */
    private SlaClock.Next following(Level level, EscalationChain.Step step, WatchedCase watched, EscalationChain.Promise promise) {
        Level next = level == Level.WARN ? Level.DUE : step.next();
        if (next == null || next.compareTo(level) <= 0) {
            return null;
        }
        return chain.figures(watched, promise, next).map(figures -> new SlaClock.Next(next, figures.share(), false))
                .orElse(next == Level.DUE ? new SlaClock.Next(next, next.usualShare(), false) : null);
    }

    /** Each person once, under the first title that names them. */
    private Map<Holder, String> people(WatchedCase watched, List<String> titles) {
        Map<String, Holder> byId = new LinkedHashMap<>();
        Map<Holder, String> people = new LinkedHashMap<>();
        for (String title : titles) {
            for (Holder holder : organisations.holdersOfTitle(watched.unitId(), title)) {
                if (byId.putIfAbsent(holder.person(), holder) == null) {
                    people.put(holder, title);
                }
            }
        }
        return people;
    }

    private static Map<String, Object> payload(SlaClock told, Map<Holder, String> people, String digestRun) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("clock", told.id());
        payload.put("target", told.target());
        payload.put("level", told.next().level().key());
        payload.put("dueAt", told.dueAt().toString());
        payload.put("people", people.keySet().stream().map(Holder::person).toList());
        payload.put("digest", digestRun);
        return payload;
    }

    private WatchedCase watched(SlaClock one) {
        return cases.find(one.caseNumber()).orElseThrow(() -> new IllegalStateException("no case " + one.caseNumber()));
    }

    private static SlaClock existing(Optional<SlaClock> found, String id) {
        return found.orElseThrow(() -> new IllegalStateException("no clock " + id));
    }

    private Reading reading(SlaClock read) {
        Instant now = clock.instant();
        Instant at = read.levelAt();
        boolean reached = read.levelReached(now);
        return new Reading(reached, at == null ? null : reached || at.isAfter(now) ? at : now.plusMillis(PATIENCE_MILLIS));
    }

    /**
     * What an alarm found.
     *
     * @param reached whether a level is reached and has to be told
     * @param nextAt  when the next level is reached, as far as can be said now; null where none is left
     */
    public record Reading(boolean reached, Instant nextAt) {

        /** For a timer. */
        public Date alarm() {
            return nextAt == null ? null : Date.from(nextAt);
        }
    }
}
