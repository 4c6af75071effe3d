package io.aftersales.sla;

import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.TimedWork;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the open deadlines that count in working time over to the calendar that is in force: a version has begun, was rolled
 * back, or a state's list has a further year. Looked for every few seconds and moved one by one, so that no request waits for
 * it, any node may do it, and what a node leaves another goes on with.
 */
@Component
class CalendarMoves implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarMoves.class);
    private static final int AT_ONCE = 500;

    private final CalendarService calendars;
    private final SlaClocks clocks;
    private final SlaPauses pauses;
    private final Worlds worlds;
    private final MovedClocks moves;
    private final TransactionTemplate transaction;

    CalendarMoves(CalendarService calendars, SlaClocks clocks, SlaPauses pauses, Worlds worlds, MovedClocks moves,
                  PlatformTransactionManager transactions) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.pauses = pauses;
        this.worlds = worlds;
        this.moves = moves;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${aftersales.calendar-moves.cron:*/5 * * * * *}")
    void run() {
        try {
            behind().forEach(counted -> carry(counted, ""));
        } catch (DataAccessException databaseBusy) {
            LOG.warn("deadlines are carried over to their calendar later: {}", databaseBusy.getMessage());
        }
    }

    @Override
    public void runDue() {
        for (SlaClocks.Counted counted : behind()) {
            String last = "";
            while (last != null) {
                last = carry(counted, last);
            }
        }
    }

    /** Those that count by another calendar than the one in force for them. */
    private List<SlaClocks.Counted> behind() {
        List<String> counting = calendars.counting();
        return counting.isEmpty() ? List.of() : clocks.counted(counting).stream()
                .filter(counted -> !isBy(counted, calendars.inForce(counted.organisation(), counted.target()))).toList();
    }

    private static boolean isBy(SlaClocks.Counted counted, WorkingCalendar calendar) {
        return counted.calendarId().equals(calendar.id()) && counted.calendarVersion() == calendar.version();
    }

    /** @return the last one of this batch; null where none is left */
    private String carry(SlaClocks.Counted counted, String after) {
        WorkingCalendar inForce = calendars.inForce(counted.organisation(), counted.target());
        List<String> batch = clocks.openBy(counted, after, AT_ONCE);
        Actor process = Actor.process("calendar-change", counted.organisation());
        CurrentActor.run(process, () -> batch.forEach(id -> carry(id, counted, inForce)));
        return batch.size() < AT_ONCE ? null : batch.get(batch.size() - 1);
    }

    private void carry(String id, SlaClocks.Counted counted, WorkingCalendar inForce) {
        try {
            transaction.executeWithoutResult(status -> clocks.findLocked(id).filter(SlaClock::open).filter(one -> !one.calendarKept())
                    .filter(one -> one.reckoning().calendarId().equals(counted.calendarId())
                            && one.reckoning().calendarVersion() == counted.calendarVersion())
                    .ifPresent(one -> carry(one, inForce)));
        } catch (RuntimeException later) {
            LOG.warn("deadline {} is carried over to its calendar later: {}", id, later.toString());
        }
    }

    private void carry(SlaClock one, WorkingCalendar inForce) {
        List<CasePause> ofTheCase = pauses.of(one.caseNumber());
        SlaClock.World then = worlds.of(one, ofTheCase);
        one.reckon(then);
        Instant before = one.dueAt();
        one.carry(then, worlds.with(inForce, one.organisation(), one.target(), ofTheCase));
        moves.keep(one, before, "calendar", inForce.id() + '@' + inForce.version());
    }
}
