package io.aftersales.rulechange;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes into force when: the rules of all kinds on their way, and what lately began or was taken back. */
@Component
@Transactional(readOnly = true)
public class RuleTimeline {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final int MOST = 200;
    private static final String ROLLBACK = "rollback";
    private static final String REPLACED = "replaced";
    private static final Set<String> UNDER_WAY = Set.of(RuleChange.APPROVING, RuleChange.CONFIRMING, RuleChange.REWORK);

    private final RuleChanges rules;
    private final JdbcClient jdbc;
    private final Reach reach;
    private final Clock clock;

    RuleTimeline(RuleChanges rules, JdbcClient jdbc, Reach reach, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * A point of the line.
     *
     * @param at         from when it holds, or shall hold
     * @param kind       table, calendar or price-list
     * @param title      of the draft; null for a rollback
     * @param caseNumber of the change, or of the rollback
     * @param draft      null for a rollback
     * @param state      of the change, or {@code rollback}; a version whose instant has come is in-force, told or not, and {@code replaced}
     *                   once a later one has begun
     * @param by         who submitted it, or rolled back
     * @param approvedBy in the last round; empty before
     * @param open       whether it can still be withdrawn
     */
    public record Point(Instant at, String kind, String organisation, String key, Text title, String caseNumber, String draft, String state,
                        boolean emergency, String by, Instant submittedAt, List<String> approvedBy, String reason, String version, boolean open) {

        private Point as(String other) {
            return new Point(at, kind, organisation, key, title, caseNumber, draft, other, emergency, by, submittedAt, approvedBy, reason, version, open);
        }
    }

    /** Oldest first; what ended longer ago than 90 days is left out, and no more than 200 are told. @param organisation null for all within reach */
    public List<Point> of(String organisation) {
        Instant since = clock.instant().minus(LATELY);
        List<Point> points = new ArrayList<>(changes(organisation, since));
        points.addAll(rollbacks(organisation, since));
        points.sort(Comparator.comparing(Point::at).thenComparing(point -> String.valueOf(point.caseNumber())));
        tellReplaced(points);
        return points.size() > MOST ? points.subList(points.size() - MOST, points.size()) : points;
    }

    private List<Point> changes(String organisation, Instant since) {
        Map<String, Object> parameters = new HashMap<>(Map.of("since", RuleChanges.utc(since)));
        List<RuleChange> changes = jdbc.sql("select c.* from rule_change c where " + within("c", organisation, parameters)
                        + " and (c.open_draft is not null or coalesce(c.ended_at, c.effective_at) >= :since) order by c.case_number desc limit " + MOST)
                .params(parameters).query(RuleChanges::read).list();
        Map<String, List<String>> approvers = rules.approvers(changes.stream().map(RuleChange::number).toList());
        return changes.stream().map(change -> point(change, approvers.getOrDefault(change.number(), List.of()))).toList();
    }

    private Point point(RuleChange change, List<String> approvers) {
        boolean begun = change.is(RuleChange.WAITING) && !change.effectiveAt().isAfter(clock.instant());
        return new Point(change.effectiveAt(), change.kind(), change.organisation(), change.key(), change.title(), change.number(), change.draft(),
                begun ? RuleChange.IN_FORCE : change.state(), change.emergency(), change.submittedBy(), change.submittedAt(), approvers,
                change.endedWhy() == null ? change.reason() : change.endedWhy(), change.version(),
                UNDER_WAY.contains(change.state()) || change.is(RuleChange.WAITING) && !begun);
    }

    /** Of a subject only what began last is in force. @param points oldest first */
    static void tellReplaced(List<Point> points) {
        Set<List<String>> later = new HashSet<>();
        for (int at = points.size() - 1; at >= 0; at--) {
            Point point = points.get(at);
            List<String> subject = List.of(point.kind, point.organisation, point.key);
            if (RuleChange.IN_FORCE.equals(point.state) && !later.add(subject)) {
                points.set(at, point.as(REPLACED));
            } else if (ROLLBACK.equals(point.state)) {
                later.add(subject);
            }
        }
    }

    private List<Point> rollbacks(String organisation, Instant since) {
        Map<String, Object> parameters = new HashMap<>(Map.of("since", RuleChanges.utc(since)));
        return jdbc.sql("select r.* from rule_rollback r where " + within("r", organisation, parameters)
                        + " and r.rolled_at >= :since order by r.rolled_at desc limit " + MOST)
                .params(parameters).query((row, index) -> {
                    Instant at = row.getObject("rolled_at", OffsetDateTime.class).toInstant();
                    return new Point(at, row.getString("kind"), row.getString("organisation"), row.getString("subject_key"), null, row.getString("case_number"), null,
                            ROLLBACK, false, row.getString("rolled_by"), at, List.of(row.getString("rolled_by")), row.getString("reason"),
                            row.getString("version_id"), false);
                }).list();
    }

    private String within(String table, String organisation, Map<String, Object> parameters) {
        Reach.Condition condition = reach.organisations(table + ".organisation");
        parameters.putAll(condition.parameters());
        if (organisation == null) {
            return condition.sql();
        }
        parameters.put("only", organisation);
        return condition.sql() + " and " + table + ".organisation = :only";
    }
}
