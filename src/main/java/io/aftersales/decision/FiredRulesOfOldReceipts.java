package io.aftersales.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Set;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Counts the receipts from before there was a count; which rows fired stands in them as JSON, which no SQL reads alike everywhere. */
@Component
class FiredRulesOfOldReceipts implements JavaMigration {

    private static final int PAGE = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("164");
    }

    @Override
    public String getDescription() {
        return "fired rules of old receipts";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String after = "";
        while (after != null) {
            after = page(connection, after);
        }
    }

    /** @return the last receipt of the page; null after the last page */
    private static String page(Connection connection, String after) throws Exception {
        String last = null;
        try (PreparedStatement read = connection.prepareStatement("""
                select r.id, r.matched_rules, r.decision_key, r.organisation, r.decided_at from decision_receipt r
                where r.id > ? and not exists (select 1 from decision_rule_fired f where f.receipt_id = r.id)
                order by r.id limit\s""" + PAGE);
                PreparedStatement write = connection.prepareStatement("""
                        insert into decision_rule_fired (receipt_id, rule_id, decision_key, organisation, decided_at)
                        values (?, ?, ?, ?, ?)""")) {
            read.setString(1, after);
            try (ResultSet receipts = read.executeQuery()) {
                while (receipts.next()) {
                    last = receipts.getString(1);
                    for (String rule : rules(receipts.getString(2))) {
                        write.setString(1, last);
                        write.setString(2, rule);
                        write.setString(3, receipts.getString(3));
                        write.setString(4, receipts.getString(4));
                        write.setObject(5, receipts.getObject(5));
                        write.addBatch();
                    }
                }
            }
            write.executeBatch();
        }
        return last;
    }

    private static Set<String> rules(String matches) throws Exception {
        Set<String> rules = new HashSet<>();
        for (JsonNode question : new ObjectMapper().readTree(matches)) {
            question.forEach(row -> rules.add(row.path("ruleId").asText()));
        }
        return rules;
    }
}
