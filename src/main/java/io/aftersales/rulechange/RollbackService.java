package io.aftersales.rulechange;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Back to the version before, in one step and at once: its content is published anew, under the number of a case of its own.
 * Not twice: who wants to go further drafts it.
 */
@Service
public class RollbackService {

    private final RuleSubjects subjects;
    private final RuleChanges changes;
    private final RuleChangeNotices notices;
    private final RuleChangeTrail trail;
    private final Reach reach;
    private final CaseFiles files;
    private final OrganisationService organisations;
    private final Rollbacks rollbacks;
    private final Clock clock;

    RollbackService(RuleSubjects subjects, RuleChanges changes, RuleChangeNotices notices, RuleChangeTrail trail, Reach reach, CaseFiles files,
                    OrganisationService organisations, Rollbacks rollbacks, Clock clock) {
        this.subjects = subjects;
        this.changes = changes;
        this.notices = notices;
        this.trail = trail;
        this.reach = reach;
        this.files = files;
        this.organisations = organisations;
        this.rollbacks = rollbacks;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param number  of the rollback's own case
     * @param from    the version that no longer decides
     * @param to      the version whose content holds again
     * @param version as what it was published
     * @param change  the change that had published the first; null for what came otherwise
     */
    public record Rollback(String number, String kind, String organisation, String key, String from, String to, String version, String change, String reason,
                           String by, Instant at) {
    }

    private static final String DONE = "rolled-back";

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
        if (rollbacks.isOne(kind, former.from())) {
            throw Refusal.of(RuleChangeReason.ROLLED_BACK_ALREADY);
        }
        Instant now = clock.instant();
        String person = CurrentActor.get().id();
        Optional<RuleChange> undone = changes.ofVersion(kind, former.from());
        Text title = new Text("回退:" + former.title().zh(), "Rollback: " + former.title().en());
        String number = files.open(new NewFile(CaseKind.RULE_CHANGE, organisation, organisations.headOffice(organisation).id(), "platform", null,
                null, null, undone.map(RuleChange::number).orElse(null), RuleChangeService.title(title)));
        String version = subject.restore(organisation, key, former, new RuleSubject.Release(number, now, why, person, List.of(person), true));
        Rollback done = new Rollback(number, kind, organisation, key, former.from(), former.to(), version,
                undone.map(RuleChange::number).orElse(null), why, person, now);
        rollbacks.add(done, title);
        if (undone.isPresent()) {
            end(undone.get(), done);
        }
        files.close(number, DONE, null);
        tell(done, former, undone);
        return done;
    }

    /** One whose instant has come but was not told yet closes its case when it is. */
    private void end(RuleChange change, Rollback done) {
        Map<String, Object> columns = new HashMap<>(Map.of("state", RuleChange.ROLLED_BACK, "ended_by", done.by(), "ended_at", done.at(),
                "ended_why", done.reason()));
        columns.put("open_draft", null);
        changes.set(change, columns);
    }

    private void tell(Rollback done, RuleSubject.Former former, Optional<RuleChange> undone) {
        Map<String, Object> payload = new HashMap<>(Map.of("from", done.from(), "to", done.to(), "version", done.version(), "reason",
                done.reason(), "rollback", done.number()));
        payload.put("change", done.change());
        trail.record(former.stream(), "ruleChange.rolledBack", payload);
        trail.record(AuditTrail.ofCase(done.number()), "ruleChange.rolledBack", payload);
        undone.ifPresent(change -> trail.record(AuditTrail.ofCase(change.number()), "ruleChange.rolledBack", payload));
        notices.rolledBack(done, former.title(), undone
                .map(change -> RuleChangeNotices.concerned(change, changes.verdicts(change.number()))).orElse(List.of()));
    }
}
