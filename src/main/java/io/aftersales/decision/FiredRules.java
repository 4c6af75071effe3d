package io.aftersales.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts which rows of the tables fired: noted with each receipt, in its transaction. */
@Component
class FiredRules {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FiredRules(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param times how often @param last when last */
    record Count(int times, Instant last) {
    }

    void note(DecisionReceipts.Receipt receipt) {
        OffsetDateTime at = receipt.decidedAt().withOffsetSameInstant(ZoneOffset.UTC);
        List<String> rules = receipt.matches().stream().flatMap(List::stream).map(row -> String.valueOf(row.get("ruleId"))).distinct().toList();
        if (!rules.isEmpty()) {
            batches.batchUpdate("insert into decision_rule_fired (receipt_id, rule_id, decision_key, organisation, decided_at) values (?, ?, ?, ?, ?)",
                    rules, rules.size(), (row, rule) -> {
                        row.setString(1, receipt.id());
                        row.setString(2, rule);
                        row.setString(3, receipt.key());
                        row.setString(4, receipt.organisation());
                        row.setObject(5, at);
                    });
        }
    }

    /** Per decision and row of an organisation, since an instant. */
    Map<String, Map<String, Count>> since(String organisation, Instant since) {
        Map<String, Map<String, Count>> counts = new HashMap<>();
        jdbc.sql("""
                select decision_key, rule_id, count(*) as times, max(decided_at) as latest from decision_rule_fired
                where organisation = ? and decided_at >= ? group by decision_key, rule_id""")
                .params(organisation, since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), key -> new HashMap<>()).put(row.getString(2), count(row));
                });
        return counts;
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getInt(3), row.getObject(4, OffsetDateTime.class).toInstant());
    }

    /** How often each decision was taken in cases of an organisation, since an instant. */
    Map<String, Integer> decisionsSince(String organisation, Instant since) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select decision_key, count(*) from decision_receipt where organisation = ? and decided_at >= ? group by decision_key")
                .params(organisation, since.atOffset(ZoneOffset.UTC)).query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }
}
