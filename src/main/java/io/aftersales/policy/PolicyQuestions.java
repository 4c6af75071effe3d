package io.aftersales.policy;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that people keep under a name of theirs, and the note in the trail of who asked for which cases. */
@Service
public class PolicyQuestions {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    PolicyQuestions(JdbcClient jdbc, Reach reach, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A question that somebody keeps.
     *
     * @param months the period is so many months long and ends on the day of asking; null where it has its own days
     */
    public record Question(String id, String name, String policy, String organisation, String unit, Integer months, LocalDate from, LocalDate to,
                           Instant createdAt) {
    }

    /** The caller's own, by name. */
    public List<Question> own() {
        return jdbc.sql("select * from policy_question where person_id = ? order by name").param(CurrentActor.get().id())
                .query((row, n) -> question(row)).list();
    }

    /**
     * Keeps a question for the caller.
     *
     * @param asked without id and time
     * @throws Refusal for a name that is missing, too long or taken, a policy that is none, a period that is none, or a foreign unit
     */
    @Transactional
    public Question keep(Question asked) throws Refusal {
        if (CurrentActor.get().kind() != Actor.Kind.PERSON) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        String name = asked.name() == null ? "" : asked.name().strip();
        if (name.isEmpty()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("name"), "name");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field("name"), LONGEST_NAME);
        }
        if (Policy.find(asked.policy()).isEmpty()) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("policy"), "policy");
        }
        requirePeriod(asked);
        requireReach(asked);
        Question kept = new Question(UUID.randomUUID().toString(), name, asked.policy(), asked.organisation(), asked.unit(), asked.months(),
                asked.from(), asked.to(), clock.instant());
        insert(kept);
        return kept;
    }

    private static void requirePeriod(Question asked) throws Refusal {
        if (asked.months() == null) {
            if (asked.from() == null || asked.to() == null || asked.to().isBefore(asked.from())) {
                throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("from"), "from");
            }
            return;
        }
        if (asked.from() != null || asked.to() != null || asked.months() < 1 || asked.months() > PolicyFilter.LONGEST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("months"), "months");
        }
    }

    private void requireReach(Question asked) throws Refusal {
        if (asked.organisation() != null) {
            reach.requireOrganisation(asked.organisation());
        }
        if (asked.unit() != null) {
            reach.require(asked.unit());
        }
    }

    private void insert(Question kept) throws Refusal {
        try {
            jdbc.sql("""
                    insert into policy_question (id, person_id, name, policy, organisation, unit_id, months, from_day, to_day, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(kept.id(), CurrentActor.get().id(), kept.name(), kept.policy(), kept.organisation(), kept.unit(), kept.months(),
                            kept.from(), kept.to(), kept.createdAt().atOffset(ZoneOffset.UTC)).update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(PolicyReason.NAME_TAKEN, Refusal.field("name"), kept.name());
        }
    }

    /** @throws Refusal not found, also for another person's */
    @Transactional
    public void forget(String id) throws Refusal {
        if (jdbc.sql("delete from policy_question where id = ? and person_id = ?").params(id, CurrentActor.get().id()).update() == 0) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
    }

    /** Notes in the trail that the caller asked for the cases behind a policy. */
    @Transactional
    public void note(String policy, PolicyFilter filter) throws Refusal {
        PolicyQueries.existing(policy);
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("policy", policy);
        asked.put("organisation", filter.organisation());
        asked.put("unit", filter.unit());
        asked.put("from", filter.from().toString());
        asked.put("to", filter.to().toString());
        String whose = CurrentActor.get().organisation();
        audit.record(AuditTrail.ofOrganisation(whose == null ? "platform" : whose), "policy.asked", asked);
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(row.getString("id"), row.getString("name"), row.getString("policy"), row.getString("organisation"),
                row.getString("unit_id"), row.getObject("months", Integer.class), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
