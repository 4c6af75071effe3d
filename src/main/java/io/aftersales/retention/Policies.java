package io.aftersales.retention;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many months after the end of a case each kind is kept. */
@Service
public class Policies {

    private static final int LONGEST = 1200;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Policies(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param months after the end of the case */
    public record Policy(String kind, int months, String changedBy, Instant changedAt) {
    }

    public List<Policy> of(String organisation) {
        return jdbc.sql("select kind, months, changed_by, changed_at from retention_policy where organisation = ? order by kind").param(organisation)
                .query((row, n) -> new Policy(row.getString(1), row.getInt(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant())).list();
    }

    /**
     * @param months null to keep it for ever
     * @throws Refusal for a kind that is none, or less than one month
     */
    @Transactional
    public void set(String organisation, String kind, Integer months) throws Refusal {
        Retained wanted = Retained.of(kind).orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("kind"), String.valueOf(kind)));
        if (months != null && (months < 1 || months > LONGEST)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("months"), "months");
        }
        Integer before = of(organisation).stream().filter(policy -> policy.kind().equals(wanted.key())).map(Policy::months).findFirst().orElse(null);
        jdbc.sql("delete from retention_policy where organisation = ? and kind = ?").params(organisation, wanted.key()).update();
        if (months != null) {
            jdbc.sql("insert into retention_policy (organisation, kind, months, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                    .params(organisation, wanted.key(), months, CurrentActor.get().id(), clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
        audit.record(AuditTrail.ofOrganisation(organisation), "retention.changed",
                new Changes().about("kind", wanted.key()).to("months", before, months).told());
    }
}
