package io.aftersales.history;

import java.time.Instant;
import java.util.Map;

/** Cells of the board's narrow table that no other table has. */
final class OpenClocks {

    private OpenClocks() {
    }

    /** While it counts the due instant, while it is paused the time that is left. */
    static Cell rank(Map<String, Object> row, TimeLine.Knots knots) {
        Instant due = (Instant) row.get("due_at");
        long rank = ((Number) row.get("rank_ms")).longValue();
        if (!Boolean.TRUE.equals(row.get("paused"))) {
            return copy -> copy.line.at(knots.place(due)).toEpochMilli();
        }
        Instant paused = due.minusMillis(rank);
        return copy -> copy.line.at(due).toEpochMilli() - copy.line.at(paused).toEpochMilli();
    }

    static Cell change(MouldMaker.Numbers numbers) {
        int place = numbers.nextOpenClock();
        return copy -> copy.firstChange + place;
    }
}
