package io.aftersales.rulechange;

import io.aftersales.shared.Text;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rollbacks. */
@Repository
class Rollbacks {

    private final JdbcClient jdbc;

    Rollbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a version came of a rollback. */
    boolean isOne(String kind, String version) {
        return jdbc.sql("select count(*) from rule_rollback where kind = ? and version_id = ?").params(kind, version).query(Integer.class)
                .single() > 0;
    }

    void add(RollbackService.Rollback done, Text title) {
        jdbc.sql("""
                insert into rule_rollback (case_number, title_zh, title_en, kind, organisation, subject_key, from_version, to_version, version_id,
                    reason, rolled_by, rolled_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(done.number(), title.zh(), title.en(), done.kind(), done.organisation(), done.key(), done.from(), done.to(), done.version(),
                        done.reason(), done.by(), RuleChanges.utc(done.at())).update();
    }

    /** As a change without a draft, in force since it was asked for; empty where no rollback has the number. */
    Optional<RuleChange> find(String number) {
        return jdbc.sql("select * from rule_rollback where case_number = ?").param(number).query((row, index) -> new RuleChange(number,
                row.getString("kind"), row.getString("organisation"), row.getString("subject_key"), null,
                new Text(row.getString("title_zh"), row.getString("title_en")), null, row.getString("reason"), false,
                RuleChanges.instant(row, "rolled_at"), RuleChange.IN_FORCE, 1, row.getString("rolled_by"), RuleChanges.instant(row, "rolled_at"),
                row.getString("version_id"), RuleChanges.instant(row, "rolled_at"), null, null, null)).optional();
    }
}
