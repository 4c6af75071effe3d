package io.aftersales.rulechange;

import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes as people see them, within the reach of whoever asks. */
@Service
@Transactional(readOnly = true)
public class RuleChangeReads {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final RuleChanges changes;
    private final Rollbacks rollbacks;
    private final RuleSubjects subjects;
    private final CaseReach cases;
    private final Reach reach;

    RuleChangeReads(JdbcClient jdbc, RuleChanges changes, Rollbacks rollbacks, RuleSubjects subjects, CaseReach cases, Reach reach) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.rollbacks = rollbacks;
        this.subjects = subjects;
        this.cases = cases;
        this.reach = reach;
    }

    /** What to list; null means any. @param before only numbers before this one, for the next page */
    public record Filter(String organisation, String kind, String key, String state, String draft, String before, int limit) {
    }

    /** A step of a change. @param what submitted, approved, sent-back, published, in-force, or how it ended */
    public record Step(Instant at, String what, String by, String note) {
    }

    /**
     * A change with all that belongs to it.
     *
     * @param evidence what the draft's own checks, differences and replays say now
     * @param replays  ids of the replays of this draft
     * @param timeline oldest first
     */
    public record View(RuleChange change, List<Verdict.Given> verdicts, List<Verdict.Written> comments, List<Text> obstacles,
                       List<RuleSubject.Line> evidence, List<String> replays, List<Step> timeline) {
    }

    /** A change in one line. @param approvedBy in its last round; empty before */
    public record Row(RuleChange change, List<String> approvedBy) {
    }

    /** Newest number first, at most 200. */
    public List<Row> list(Filter filter) {
        Reach.Condition within = reach.organisations("c.organisation");
        StringBuilder sql = new StringBuilder("select c.* from rule_change c where ").append(within.sql());
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        only(sql, parameters, "c.organisation = :organisation", "organisation", filter.organisation());
        only(sql, parameters, "c.kind = :kind", "kind", filter.kind());
        only(sql, parameters, "c.subject_key = :subjectKey", "subjectKey", filter.key());
        only(sql, parameters, "c.state = :state", "state", filter.state());
        only(sql, parameters, "c.draft_id = :draft", "draft", filter.draft());
        only(sql, parameters, "c.case_number < :before", "before", filter.before());
        List<RuleChange> found = jdbc.sql(sql.append(" order by c.case_number desc limit ").append(Math.max(1, Math.min(MOST, filter.limit())))
                .toString()).params(parameters).query(RuleChanges::read).list();
        Map<String, List<String>> approvers = changes.approvers(found.stream().map(RuleChange::number).toList());
        return found.stream().map(change -> new Row(change, approvers.getOrDefault(change.number(), List.of()))).toList();
    }

    private static void only(StringBuilder sql, Map<String, Object> parameters, String condition, String name, String value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    /** A change, or a rollback, which has no draft. @throws Refusal not found, also where it is another organisation's */
    public View one(String number) throws Refusal {
        cases.require(number);
        Optional<RuleChange> rollback = rollbacks.find(number);
        if (rollback.isPresent()) {
            return new View(rollback.get(), List.of(), List.of(), List.of(), List.of(), List.of(), timeline(rollback.get()));
        }
        RuleChange change = changes.find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        RuleSubject subject = subjects.of(change);
        boolean judged = change.version() == null && change.open();
        return new View(change, changes.verdicts(number), changes.comments(number), judged ? subject.obstacles(change.draft()) : List.of(),
                subject.evidence(change.draft()), subject.replays(change.draft()), timeline(change));
    }

    private List<Step> timeline(RuleChange change) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(change.submittedAt(), "submitted", change.submittedBy(), change.reason()));
        changes.verdicts(change.number()).forEach(given -> steps.add(new Step(given.at(), given.approved() ? "approved" : "sent-back",
                given.approver(), given.remark())));
        if (change.publishedAt() != null) {
            steps.add(new Step(change.publishedAt(), "published", null, change.version()));
            if (!change.is(RuleChange.TAKEN_BACK)) {
                steps.add(new Step(change.effectiveAt(), "in-force", null, null));
            }
        }
        if (change.endedAt() != null) {
            steps.add(new Step(change.endedAt(), change.state(), change.endedBy(), change.endedWhy()));
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }
}
