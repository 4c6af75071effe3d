package io.aftersales.sla;

import io.aftersales.audit.AuditTrail;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Keeps a deadline that stands otherwise now, whatever moved it: a pause, more time, another severity or another calendar.
 * Its alarm and the tasks that are due with it go along.
 */
@Component
class MovedClocks {

    private final SlaClocks clocks;
    private final DeadlineAlarms alarms;
    private final DueTasks tasks;
    private final AuditTrail audit;

    MovedClocks(SlaClocks clocks, DeadlineAlarms alarms, DueTasks tasks, AuditTrail audit) {
        this.clocks = clocks;
        this.alarms = alarms;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException where somebody else changed the clock meanwhile */
    void save(SlaClock moved) {
        clocks.save(moved);
        if (moved.levelAt() != null) {
            alarms.move(DeadlineAlarms.Alarm.of(moved, moved.levelAt()));
        }
        if (moved.open()) {
            tasks.follow(moved.caseNumber(), moved.target(), moved.dueAt());
        }
    }

    /**
     * As {@link #save}; where its due instant is another one than before, the trail of the case says so.
     *
     * @param because receipt or calendar
     * @param which   the receipt's id, or the calendar in its version; null where a pause moved it
     */
    void keep(SlaClock moved, Instant before, String because, String which) {
        save(moved);
        if (!before.equals(moved.dueAt())) {
            Map<String, Object> payload = told(moved);
            payload.put("from", before.toString());
            payload.put(because, which);
            audit.record(AuditTrail.ofCase(moved.caseNumber()), "clock.moved", payload);
        }
    }

    /** What an event about a clock says of it. */
    static Map<String, Object> told(SlaClock one) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("clock", one.id());
        payload.put("target", one.target());
        payload.put("dueAt", one.dueAt().toString());
        return payload;
    }
}
