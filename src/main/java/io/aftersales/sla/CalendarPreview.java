package io.aftersales.sla;

import io.aftersales.shared.Refusal;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows, before a list of public days is taken, which open deadlines it would move and which would become late by it. */
@Service
@Transactional(readOnly = true)
public class CalendarPreview {

    private static final int MOST_SHOWN = 200;

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
        Map<String, WorkingCalendar> drafted = calendars.draft(id, csv);
        List<Move> moves = new ArrayList<>();
        if (!drafted.isEmpty()) {
            clocks.openCasesBy(List.copyOf(drafted.keySet())).forEach(number -> add(moves, number, drafted, null));
        }
        return effect(moves);
    }

    /** What another calendar in place of the one by which an organisation works would do to its open deadlines. */
    Effect of(String organisation, WorkingCalendar drafted) {
        List<Move> moves = new ArrayList<>();
        clocks.openCasesBy(List.of(drafted.id())).forEach(number -> add(moves, number, Map.of(drafted.id(), drafted), organisation));
        return effect(moves);
    }

    private static Effect effect(List<Move> moves) {
        return new Effect((int) moves.stream().map(Move::caseNumber).distinct().count(),
                (int) moves.stream().filter(Move::becomesLate).count(), moves.stream().limit(MOST_SHOWN).toList());
    }

    /** @param organisation only its clocks; null for all */
    private void add(List<Move> moves, String number, Map<String, WorkingCalendar> drafted, String organisation) {
        List<CasePause> ofTheCase = pauses.of(number);
        for (SlaClock one : clocks.of(number)) {
            WorkingCalendar draft = drafted.get(one.reckoning().calendarId());
            if (one.open() && draft != null && (organisation == null || organisation.equals(one.organisation()))) {
                SlaClock.World world = worlds.of(one.organisation(), one.target(), ofTheCase);
                one.reckon(world);
                Instant before = one.dueAt();
                boolean late = one.late();
                one.reckon(new SlaClock.World(draft, ofTheCase, world.quiet(), world.now()));
                if (!before.equals(one.dueAt())) {
                    moves.add(new Move(number, one.target(), before, one.dueAt(), one.late() && !late));
                }
            }
        }
    }

    /**
     * @param cases how many open cases move
     * @param late  how many deadlines become late by it
     * @param moves at most 200 of the deadlines
     */
    public record Effect(int cases, int late, List<Move> moves) {
    }

    /** A deadline that moves. */
    public record Move(String caseNumber, String target, Instant from, Instant to, boolean becomesLate) {
    }
}
