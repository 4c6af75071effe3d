package io.aftersales.retention;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: while one stands, nothing of the case is erased. The caller has checked that the case is within reach. */
@Service
public class Holds {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Holds(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record Hold(String caseNumber, String reason, String placedBy, Instant placedAt) {
    }

    /** Those that stand, newest first, at most 200. */
    public List<Hold> standing(String organisation) {
        return jdbc.sql("""
                select h.case_number, h.reason, h.placed_by, h.placed_at from case_hold h join service_case c on c.number = h.case_number
                 where c.organisation = ? and h.standing is not null order by h.placed_at desc, h.id limit 200""").param(organisation)
                .query((row, n) -> new Hold(row.getString(1), row.getString(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant())).list();
    }

    /** @throws Refusal without a reason, or where one stands already */
    @Transactional
    public void place(String caseNumber, String reason) throws Refusal {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("reason"), "reason");
        }
        if (reason.length() > LONGEST) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field("reason"), LONGEST);
        }
        int placed = jdbc.sql("""
                insert into case_hold (id, case_number, standing, reason, placed_by, placed_at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""").params(UUID.randomUUID().toString(), caseNumber, caseNumber, reason.strip(), CurrentActor.get().id(),
                clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (placed == 0) {
            throw Refusal.of(RetentionReason.CASE_HELD, caseNumber);
        }
        audit.record(AuditTrail.ofCase(caseNumber), "hold.placed", Map.of("reason", reason.strip()));
    }

    /** @throws Refusal where none stands */
    @Transactional
    public void release(String caseNumber) throws Refusal {
        int released = jdbc.sql("update case_hold set standing = null, released_by = ?, released_at = ? where standing = ?")
                .params(CurrentActor.get().id(), clock.instant().atOffset(ZoneOffset.UTC), caseNumber).update();
        if (released == 0) {
            throw Refusal.of(RetentionReason.CASE_NOT_HELD, caseNumber);
        }
        audit.record(AuditTrail.ofCase(caseNumber), "hold.released", Map.of("case", caseNumber));
    }
}
