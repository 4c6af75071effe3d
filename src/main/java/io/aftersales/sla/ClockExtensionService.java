package io.aftersales.sla;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a deadline more time. The promise stays as it was decided, and so does a miss that happened; the time given is
 * working time of its own, which a change of severity or calendar keeps. Who was told stays told: missed once more, the
 * deadline goes to the next level at once.
 */
@Service
@Transactional
public class ClockExtensionService {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final SlaClocks clocks;
    private final ClockExtensions extensions;
    private final Worlds worlds;
    private final MovedClocks moves;
    private final ActNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    ClockExtensionService(SlaClocks clocks, ClockExtensions extensions, Worlds worlds, MovedClocks moves, ActNotices notices, AuditTrail audit,
                     Clock clock) {
        this.clocks = clocks;
        this.extensions = extensions;
        this.worlds = worlds;
        this.moves = moves;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param to     the wanted due instant; outside working hours the end of the working time before it counts
     * @param seen   how many extensions the manager knew of; null where that does not matter
     * @return the new due instant
     * @throws Refusal where the clock has ended, somebody else was faster, the instant is not later than the present due
     *                 instant and than now, or lies more than a year ahead
     */
    public Instant extend(String clockId, Instant to, Integer seen, String reason) throws Refusal {
        String why = Wording.required("reason", reason);
        if (to == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("to"), "to");
        }
        SlaClock extended = clocks.findLocked(clockId).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!extended.open()) {
            throw Refusal.of(SlaReason.CLOCK_ENDED);
        }
        int before = extensions.of(extended);
        if (seen != null && seen != before) {
            throw Refusal.of(SlaReason.EXTENDED_MEANWHILE);
        }
        Instant now = clock.instant();
        SlaClock.World world = worlds.of(extended);
        extended.reckon(world);
        Instant from = extended.dueAt();
        if (to.isAfter(now.plus(FARTHEST))) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("to"), "to");
        }
        if (!to.isAfter(now) || !extended.extend(to, world)) {
            throw Refusal.of(SlaReason.EXTENSION_NOT_LATER, Refusal.field("to"));
        }
        moves.save(extended);
        extensions.add(extended, new ClockExtensions.Extension(clockId, before + 1, from, extended.dueAt(), why, CurrentActor.get().id(), now));
        record(extended, before + 1, from, why);
        return extended.dueAt();
    }

    private void record(SlaClock extended, int number, Instant from, String why) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("clock", extended.id());
        payload.put("target", extended.target());
        payload.put("number", number);
        payload.put("from", from.toString());
        payload.put("to", extended.dueAt().toString());
        payload.put("reason", why);
        audit.record(AuditTrail.ofCase(extended.caseNumber()), "clock.extended", payload);
        notices.tell(extended.caseNumber(), new ActNotices.Act("extended:" + extended.id() + ":" + number, "extended",
                List.of(new ActNotices.Word("target.", extended.target()), from, extended.dueAt()), why), List.of());
    }
}
