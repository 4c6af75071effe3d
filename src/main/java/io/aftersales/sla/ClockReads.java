package io.aftersales.sla;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.time.Ledger;
import io.aftersales.sla.time.Span;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about the time of a case: its clocks, pauses, escalations, and the ledger of where the time went. */
@Service
@Transactional(readOnly = true)
public class ClockReads {

    private final WatchedCases cases;
    private final ClockService clocks;
    private final SlaClocks rows;
    private final SlaPauses pauses;
    private final Escalations escalations;
    private final ClockExtensions extensions;
    private final CalendarService calendars;
    private final Clock clock;

    ClockReads(WatchedCases cases, ClockService clocks, SlaClocks rows, SlaPauses pauses, Escalations escalations,
               ClockExtensions extensions, CalendarService calendars, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.rows = rows;
        this.pauses = pauses;
        this.escalations = escalations;
        this.extensions = extensions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The organisational unit of a case, for the check of reach. @throws Refusal where there is no such case */
    public String unitOf(String caseNumber) throws Refusal {
        return existing(caseNumber).unitId();
    }

    /** @throws Refusal where there is no such case */
    public Times of(String caseNumber) throws Refusal {
        WatchedCase watched = existing(caseNumber);
        List<CasePause> paused = pauses.of(caseNumber);
        WorkingCalendar calendar = calendars.of(watched.organisation());
        Instant end = watched.endedAt() == null ? clock.instant() : watched.endedAt();
        Span life = new Span(watched.reportedAt(), end.isBefore(watched.reportedAt()) ? watched.reportedAt() : end);
        Ledger ledger = Ledger.of(calendar, life, paused.stream().map(CasePause::asTime).toList());
        return new Times(caseNumber, clockRows(caseNumber), pauseRows(paused), escalationRows(caseNumber),
                extensionRows(caseNumber), ledgerRow(ledger, calendar, life));
    }

    private List<ClockRow> clockRows(String caseNumber) {
        Map<String, SlaClock> byId = new LinkedHashMap<>();
        rows.of(caseNumber).forEach(row -> byId.put(row.id(), row));
        return clocks.clocksOf(caseNumber).stream().map(view -> {
            SlaClock row = byId.get(view.id());
            SlaClock.Next next = row.open() ? row.next() : null;
            return new ClockRow(view.id(), view.target(), row.round(), view.startedAt(), view.warnAt(), view.dueAt(), view.state(),
                    view.endedAt(), view.late(), row.lateAtStart(), next == null ? null : next.level().key(), row.levelAt(),
                    row.reckoning().calendarId(), row.reckoning().calendarVersion(), view.receiptId());
        }).toList();
    }

    private static List<PauseRow> pauseRows(List<CasePause> paused) {
        return paused.stream().map(pause -> new PauseRow(pause.from(), pause.to(), pause.reason(), pause.party().key(),
                pause.recordedAt(), pause.recordedBy(), pause.retroactive())).toList();
    }

    private List<ExtensionRow> extensionRows(String caseNumber) {
        return extensions.ofCase(caseNumber).stream().map(given -> new ExtensionRow(given.clockId(), given.number(), given.from(), given.to(),
                given.reason(), given.by(), given.at())).toList();
    }

    private List<EscalationRow> escalationRows(String caseNumber) {
        Map<String, EscalationRow> byLevel = new LinkedHashMap<>();
        for (Escalations.Escalation told : escalations.of(caseNumber)) {
            EscalationRow row = byLevel.computeIfAbsent(told.clockId() + ':' + told.level(), key -> new EscalationRow(told.clockId(),
                    told.level(), told.reachedAt(), told.toldAt(), told.toldBy(), new ArrayList<>(), told.receiptId()));
            if (told.person() != null) {
                row.people().add(new ToldPerson(told.person(), told.name(), told.title(), told.seenAt()));
            }
        }
        return List.copyOf(byLevel.values());
    }

    private static LedgerRow ledgerRow(Ledger ledger, WorkingCalendar calendar, Span life) {
        List<BucketRow> buckets = ledger.buckets().entrySet().stream().map(bucket -> new BucketRow(key(bucket.getKey().kind()),
                bucket.getKey().party().key(), seconds(bucket.getValue()))).toList();
        List<PieceRow> pieces = ledger.pieces().stream().map(piece -> new PieceRow(piece.span().from(), piece.span().to(),
                key(piece.kind()), piece.party().key())).toList();
        return new LedgerRow(life.from(), life.to(), seconds(life.length()), buckets, pieces, calendar.id(), calendar.version(),
                calendar.warning(life.from(), life.to()).orElse(null));
    }

    private static String key(Enum<?> kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    private WatchedCase existing(String caseNumber) throws Refusal {
        return cases.find(caseNumber).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** The time of a case. */
    public record Times(String caseNumber, List<ClockRow> clocks, List<PauseRow> pauses, List<EscalationRow> escalations,
                        List<ExtensionRow> extensions, LedgerRow ledger) {
    }

    /**
     * @param round       counts the times that the case was reopened, from 1
     * @param lateAtStart whether its due instant was past when the clock began, as with an imported case
     * @param nextLevel   warn, due or later; null when all are told
     * @param calendar    by which it counts, in that version
     */
    public record ClockRow(String id, String target, int round, Instant startedAt, Instant warnAt, Instant dueAt, String state,
                           Instant endedAt, boolean late, boolean lateAtStart, String nextLevel, Instant nextLevelAt, String calendar,
                           int calendarVersion, String receiptId) {
    }

    /** @param retroactive whether it was entered after it had begun */
    public record PauseRow(Instant from, Instant to, String reason, String party, Instant recordedAt, String recordedBy,
                           boolean retroactive) {
    }

    /** @param toldBy message, window where it stood in the digest of its hour, manager where a manager had it told at once, or digest
     *               where the deadline was past when the case was imported */
    public record EscalationRow(String clockId, String level, Instant reachedAt, Instant toldAt, String toldBy, List<ToldPerson> people,
                                String receiptId) {
    }

    /** More time that a manager gave. @param number within its clock, from 1; @param from the due instant before; @param to after */
    public record ExtensionRow(String clockId, int number, Instant from, Instant to, String reason, String by, Instant at) {
    }

    /** @param seenAt when they looked at the deadline; null where they have not */
    public record ToldPerson(String person, String name, String title, Instant seenAt) {
    }

    /**
     * Every second of the case once.
     *
     * @param elapsedSeconds the sum of the buckets
     * @param warning        in plain words, where a year's public holidays are not published
     */
    public record LedgerRow(Instant from, Instant to, double elapsedSeconds, List<BucketRow> buckets, List<PieceRow> pieces,
                            String calendar, int calendarVersion, String warning) {
    }

    /** @param kind working, off-hours or holiday; @param party us, customer, parts or supplier */
    public record BucketRow(String kind, String party, double seconds) {
    }

    public record PieceRow(Instant from, Instant to, String kind, String party) {
    }
}
