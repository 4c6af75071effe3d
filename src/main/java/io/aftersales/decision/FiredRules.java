package io.aftersales.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts which rows of the tables fired: those of a transaction in one statement, right before it commits. */
@Component
class FiredRules {

    private static final int MOST_ROWS = 100;
    private static final String INSERT = "insert into decision_rule_fired (receipt_id, rule_id, decision_key, organisation, decided_at) values ";

    private final JdbcClient jdbc;

    FiredRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param times how often @param last when last */
    record Count(int times, Instant last) {
    }

    /** In a transaction, the receipt's. */
    void note(DecisionReceipts.Receipt receipt) {
        OffsetDateTime at = receipt.decidedAt().withOffsetSameInstant(ZoneOffset.UTC);
        List<List<Object>> rows = receipt.matches().stream().flatMap(List::stream).map(row -> String.valueOf(row.get("ruleId"))).distinct()
                .map(rule -> List.<Object>of(receipt.id(), rule, receipt.key(), receipt.organisation(), at)).toList();
        if (!rows.isEmpty()) {
            noted().rows.addAll(rows);
        }
    }

    private Noted noted() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Noted.class::isInstance).map(Noted.class::cast).findFirst()
                .orElseGet(() -> {
                    Noted noted = new Noted();
                    TransactionSynchronizationManager.registerSynchronization(noted);
                    return noted;
                });
    }

    private void insert(List<List<Object>> rows) {
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            List<List<Object>> some = rows.subList(from, Math.min(from + MOST_ROWS, rows.size()));
            jdbc.sql(INSERT + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?)")))
                    .params(some.stream().flatMap(List::stream).toList()).update();
        }
    }

    /** Of one transaction; what a step noted goes where the step is undone. */
    private final class Noted implements TransactionSynchronization {

        private final List<List<Object>> rows = new ArrayList<>();
        private final Map<Object, Integer> before = new HashMap<>();

        @Override
        public void savepoint(Object savepoint) {
            before.put(savepoint, rows.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            rows.subList(before.getOrDefault(savepoint, 0), rows.size()).clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            insert(rows);
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
