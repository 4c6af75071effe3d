package io.aftersales.rulechange;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Back to the version before, in one step and at once: its content is published anew. Not twice: who wants to go further drafts it. */
@Service
public class RollbackService {

    private final RuleSubjects subjects;
    private final RuleChanges changes;
    private final RuleChangeNotices notices;
    private final RuleChangeTrail trail;
    private final Reach reach;
    private final JdbcClient jdbc;
    private final Clock clock;

    RollbackService(RuleSubjects subjects, RuleChanges changes, RuleChangeNotices notices, RuleChangeTrail trail, Reach reach, JdbcClient jdbc,
                    Clock clock) {
        this.subjects = subjects;
        this.changes = changes;
        this.notices = notices;
        this.trail = trail;
        this.reach = reach;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param from    the version that no longer decides
     * @param to      the version whose content holds again
     * @param version as what it was published
     * @param change  the change that had published the first; null for what came otherwise
     */
    public record Rollback(String kind, String organisation, String key, String from, String to, String version, String change, String reason,
                           String by, Instant at) {
    }

    /**
     * @param key of the table, calendar or list
     * @throws Refusal not found; no reason; nothing before the version in force; rolled back already
     */
    @Transactional
    public Rollback rollBack(String kind, String organisation, String key, String reason) throws Refusal {
        RuleSubject subject = subjects.named(kind);
        reach.requireOrganisation(organisation);
        String why = RuleChangeChecks.text("reason", reason);
        RuleSubject.Former former = subject.former(organisation, key);
        changes.hold(kind, organisation, key);
        former = subject.former(organisation, key);
        if (isRollback(kind, former.from())) {
            throw Refusal.of(RuleChangeReason.ROLLED_BACK_ALREADY);
        }
        Instant now = clock.instant();
        String person = CurrentActor.get().id();
        String version = subject.restore(organisation, key, former, new RuleSubject.Release(null, now, why, person, List.of(person), true));
        Optional<RuleChange> undone = changes.ofVersion(kind, former.from());
        Rollback done = new Rollback(kind, organisation, key, former.from(), former.to(), version, undone.map(RuleChange::number).orElse(null),
                why, person, now);
        add(done);
        if (undone.isPresent()) {
            end(undone.get(), done);
        }
        tell(done, former, undone);
        return done;
    }

    private boolean isRollback(String kind, String version) {
        return jdbc.sql("select count(*) from rule_rollback where kind = ? and version_id = ?").params(kind, version).query(Integer.class)
                .single() > 0;
    }

    private void add(Rollback done) {
        jdbc.sql("""
                insert into rule_rollback (kind, organisation, subject_key, from_version, to_version, version_id, reason, rolled_by, rolled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(done.kind(), done.organisation(), done.key(), done.from(), done.to(), done.version(),
                done.reason(), done.by(), RuleChanges.utc(done.at())).update();
    }

    /** One whose instant has come but was not told yet closes its case when it is. */
    private void end(RuleChange change, Rollback done) {
        Map<String, Object> columns = new HashMap<>(Map.of("state", RuleChange.ROLLED_BACK, "ended_by", done.by(), "ended_at", done.at(),
                "ended_why", done.reason()));
        columns.put("open_draft", null);
        changes.set(change, columns);
    }

    private void tell(Rollback done, RuleSubject.Former former, Optional<RuleChange> undone) {
        Map<String, Object> payload = Map.of("from", done.from(), "to", done.to(), "version", done.version(), "reason", done.reason());
        if (undone.isPresent()) {
            trail.record(undone.get(), "ruleChange.rolledBack", payload);
        } else {
            trail.record(former.stream(), "ruleChange.rolledBack", payload);
        }
        notices.rolledBack(done.organisation(), "rollback:" + done.version(), former.title(), done.reason(), undone
                .map(change -> RuleChangeNotices.concerned(change, changes.verdicts(change.number()))).orElse(List.of()));
    }
}
