package io.aftersales.sla;

import io.aftersales.shared.Refusal;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows, before a calendar is changed, which open deadlines it would move and which would become late by it: what
 * {@link CalendarMoves} would do if it began now.
 */
@Service
@Transactional(readOnly = true)
public class CalendarPreview {

    private static final int MOST_SHOWN = 200;
    private static final int AT_ONCE = 500;

    private final CalendarService calendars;
    private final SlaClocks clocks;
    private final SlaPauses pauses;
    private final Worlds worlds;

    CalendarPreview(CalendarService calendars, SlaClocks clocks, SlaPauses pauses, Worlds worlds) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.pauses = pauses;
        this.worlds = worlds;
    }

    /** @throws Refusal as {@link CalendarService#importDays} */
    public Effect of(String id, String csv) throws Refusal {
        return effect(calendars.draft(id, csv), null);
    }

    /** What another calendar in place of the one by which an organisation works would do to its open deadlines. */
    Effect of(String organisation, WorkingCalendar drafted) {
        return effect(Map.of(drafted.id(), drafted), organisation);
    }

    /** @param organisation only its clocks; null for all */
    private Effect effect(Map<String, WorkingCalendar> drafted, String organisation) {
        List<Move> moves = new ArrayList<>();
        List<SlaClock> page = drafted.isEmpty() ? List.of() : clocks.openBy(drafted.keySet(), "", AT_ONCE);
        while (!page.isEmpty()) {
            add(moves, page.stream().filter(one -> organisation == null || organisation.equals(one.organisation())).toList(), drafted);
            page = page.size() < AT_ONCE ? List.of() : clocks.openBy(drafted.keySet(), page.get(page.size() - 1).id(), AT_ONCE);
        }
        moves.sort(Comparator.comparing((Move move) -> !move.becomesLate()).thenComparing(Move::caseNumber).thenComparing(Move::target));
        return new Effect((int) moves.stream().map(Move::caseNumber).distinct().count(), moves.size(),
                (int) moves.stream().filter(Move::becomesLate).count(), moves.stream().limit(MOST_SHOWN).toList());
    }

    private void add(List<Move> moves, List<SlaClock> page, Map<String, WorkingCalendar> drafted) {
        if (page.isEmpty()) {
            return;
        }
        Map<String, List<CasePause>> paused = pauses.of(page.stream().map(SlaClock::caseNumber).distinct().toList()).stream()
                .collect(Collectors.groupingBy(CasePause::caseNumber));
        for (SlaClock one : page) {
            List<CasePause> ofTheCase = paused.getOrDefault(one.caseNumber(), List.of());
            SlaClock.World then = worlds.of(one, ofTheCase);
            one.reckon(then);
            Instant before = one.dueAt();
            boolean late = one.late();
            one.carry(then, worlds.with(drafted.get(one.reckoning().calendarId()), one.organisation(), one.target(), ofTheCase));
            if (!before.equals(one.dueAt())) {
                moves.add(new Move(one.caseNumber(), one.target(), before, one.dueAt(), one.late() && !late));
            }
        }
    }

    /**
     * @param cases how many open cases have a deadline that moves
     * @param moved how many deadlines move
     * @param late  how many of these become late by it
     * @param moves at most 200 of the deadlines, those that become late first
     */
    public record Effect(int cases, int moved, int late, List<Move> moves) {
    }

    /** A deadline that moves. */
    public record Move(String caseNumber, String target, Instant from, Instant to, boolean becomesLate) {
    }
}
