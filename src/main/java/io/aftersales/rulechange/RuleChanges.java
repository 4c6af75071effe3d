package io.aftersales.rulechange;

import io.aftersales.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Collectors;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All changes with their verdicts and comments. */
@Repository
class RuleChanges {

    private final JdbcClient jdbc;

    RuleChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else publishes or takes back a version of this subject. */
    void hold(String kind, String organisation, String key) {
        jdbc.sql("insert into rule_subject (kind, organisation, subject_key) values (?, ?, ?) on conflict do nothing")
                .params(kind, organisation, key).update();
        jdbc.sql("select kind from rule_subject where kind = ? and organisation = ? and subject_key = ? for update")
                .params(kind, organisation, key).query(String.class).single();
    }

    void add(RuleChange change) {
        jdbc.sql("""
                insert into rule_change (case_number, kind, organisation, subject_key, draft_id, open_draft, title_zh, title_en, stream, reason,
                    emergency, effective_at, state, round, submitted_by, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(change.number(), change.kind(), change.organisation(), change.key(), change.draft(), open(change.kind(), change.draft()),
                        change.title().zh(), change.title().en(), change.stream(), change.reason(), change.emergency(), utc(change.effectiveAt()),
                        change.state(), change.round(), change.submittedBy(), utc(change.submittedAt()))
                .update();
    }

    private static String open(String kind, String draft) {
        return kind + ":" + draft;
    }

    boolean underWay(String kind, String draft) {
        return jdbc.sql("select count(*) from rule_change where open_draft = ?").param(open(kind, draft)).query(Integer.class).single() > 0;
    }

    Optional<RuleChange> find(String number) {
        return jdbc.sql("select * from rule_change where case_number = ?").param(number).query(RuleChanges::read).optional();
    }

    /** The change that published a version. */
    Optional<RuleChange> ofVersion(String kind, String version) {
        return jdbc.sql("select * from rule_change where kind = ? and version_id = ?").params(kind, version).query(RuleChanges::read).optional();
    }

    /**
     * Sets columns of a change that is in the state and round in which it was read; the names come from this package only.
     *
     * @throws OptimisticLockingFailureException where somebody was faster
     */
    void set(RuleChange read, Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? utc(at) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        int rows = jdbc.sql("update rule_change set " + assignments
                        + " where case_number = :wasNumber and state = :wasState and round = :wasRound").params(values)
                .param("wasNumber", read.number()).param("wasState", read.state()).param("wasRound", read.round()).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the change " + read.number() + " moved on meanwhile");
        }
    }

    void add(RuleChange change, String approver, Verdict verdict, Instant at) {
        jdbc.sql("""
                insert into rule_change_verdict (case_number, round, approver, submitted_by, approved, remark, given_at)
                values (?, ?, ?, ?, ?, ?, ?)""").params(change.number(), change.round(), approver, change.submittedBy(), verdict.approved(),
                verdict.remark(), utc(at)).update();
        int number = jdbc.sql("select count(*) from rule_change_comment where case_number = ? and round = ?")
                .params(change.number(), change.round()).query(Integer.class).single();
        for (Verdict.Comment comment : verdict.comments()) {
            jdbc.sql("""
                    insert into rule_change_comment (case_number, round, number, row_id, remark, written_by, written_at)
                    values (?, ?, ?, ?, ?, ?, ?)""").params(change.number(), change.round(), ++number, comment.row(), comment.text(), approver,
                    utc(at)).update();
        }
    }

    /** Who approved each in its last round, first approval first. */
    Map<String, List<String>> approvers(List<String> numbers) {
        return numbers.isEmpty() ? Map.of() : jdbc.sql("""
                        select v.case_number, v.approver from rule_change_verdict v join rule_change c on c.case_number = v.case_number
                         where v.case_number in (:numbers) and v.approved = true and v.round = c.round order by v.given_at""")
                .param("numbers", numbers).query((row, index) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Oldest first. */
    List<Verdict.Given> verdicts(String number) {
        return jdbc.sql("select round, approver, approved, remark, given_at from rule_change_verdict where case_number = ? order by round, given_at")
                .param(number).query((row, index) -> new Verdict.Given(row.getInt(1), row.getString(2), row.getBoolean(3), row.getString(4),
                        instant(row, "given_at"))).list();
    }

    /** Oldest first. */
    List<Verdict.Written> comments(String number) {
        return jdbc.sql("""
                        select round, row_id, remark, written_by, written_at from rule_change_comment where case_number = ? order by round, number""")
                .param(number).query((row, index) -> new Verdict.Written(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
                        instant(row, "written_at"))).list();
    }

    static RuleChange read(ResultSet row, int index) throws SQLException {
        return new RuleChange(row.getString("case_number"), row.getString("kind"), row.getString("organisation"), row.getString("subject_key"),
                row.getString("draft_id"), new Text(row.getString("title_zh"), row.getString("title_en")), row.getString("stream"),
                row.getString("reason"), row.getBoolean("emergency"), instant(row, "effective_at"), row.getString("state"), row.getInt("round"),
                row.getString("submitted_by"), instant(row, "submitted_at"), row.getString("version_id"), instant(row, "published_at"),
                row.getString("ended_by"), instant(row, "ended_at"), row.getString("ended_why"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
