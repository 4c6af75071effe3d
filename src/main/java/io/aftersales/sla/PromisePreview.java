package io.aftersales.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what other promises would make of open deadlines, pauses and calendar counted in; no clock is changed. */
@Service
@Transactional(readOnly = true)
public class PromisePreview {

    private static final int AT_ONCE = 500;

    private final SlaClocks clocks;
    private final SlaPauses pauses;
    private final Worlds worlds;

    PromisePreview(SlaClocks clocks, SlaPauses pauses, Worlds worlds) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.worlds = worlds;
    }

    /** @param promisedAt the due instant as if nothing had been paused */
    public record Promise(String clockId, String caseNumber, Instant promisedAt) {
    }

    /** A deadline that would move. @param becomesLate whether it would be late by it, and is not */
    public record Move(String caseNumber, String target, Instant from, Instant to, boolean becomesLate) {
    }

    /** The deadlines that would move, in the order of the promises; a clock that has ended meanwhile does not. */
    public List<Move> of(List<Promise> promises) {
        List<Move> moves = new ArrayList<>();
        for (int from = 0; from < promises.size(); from += AT_ONCE) {
            add(moves, promises.subList(from, Math.min(promises.size(), from + AT_ONCE)));
        }
        return moves;
    }

    private void add(List<Move> moves, List<Promise> promises) {
        List<String> numbers = promises.stream().map(Promise::caseNumber).distinct().toList();
        Map<String, SlaClock> open = clocks.of(numbers).stream().filter(SlaClock::open)
                .collect(Collectors.toMap(SlaClock::id, Function.identity()));
        Map<String, List<CasePause>> paused = pauses.of(numbers).stream().collect(Collectors.groupingBy(CasePause::caseNumber));
        for (Promise promise : promises) {
            SlaClock moved = open.get(promise.clockId());
            if (moved != null) {
                add(moves, moved, promise, paused.getOrDefault(promise.caseNumber(), List.of()));
            }
        }
    }

    private void add(List<Move> moves, SlaClock moved, Promise promise, List<CasePause> ofTheCase) {
        moved.reckon(worlds.of(moved, ofTheCase));
        Instant before = moved.dueAt();
        boolean late = moved.late();
        SlaClock.Promise present = moved.promise();
        moved.promise(new SlaClock.Promise(present.startedAt(), promise.promisedAt(), present.warnShare(), present.receiptId()),
                worlds.of(moved.organisation(), moved.target(), ofTheCase));
        if (!before.equals(moved.dueAt())) {
            moves.add(new Move(moved.caseNumber(), moved.target(), before, moved.dueAt(), moved.late() && !late));
        }
    }
}
