package io.aftersales.history;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes the indexes that prove nothing off the largest tables while these are filled, and makes them anew afterwards, which is
 * many times quicker. PostgreSQL only; another database keeps them.
 */
@Component
@Profile("history")
class IndexesAside {

    private static final List<String> TABLES = List.of("act_hi_actinst", "act_hi_procinst", "act_hi_taskinst", "audit_event", "audit_personal",
            "audit_stream", "archive_term", "decision_receipt", "decision_rule_fired", "message", "sla_clock", "service_case", "sla_escalation",
            "sla_escalation_recipient", "equipment_unit", "unit_fact", "visit", "ledger_entry", "customer_scope");

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    IndexesAside(DataSource database, JdbcTemplate jdbc) throws java.sql.SQLException {
        this.jdbc = jdbc;
        try (java.sql.Connection connection = database.getConnection()) {
            this.postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        }
    }

    /** @return how they are made anew */
    List<String> take() {
        if (!postgres) {
            return List.of();
        }
        List<String[]> indexes = TABLES.stream().flatMap(table -> jdbc.query("""
                select i.indexname, i.indexdef from pg_indexes i join pg_class c on c.relname = i.indexname join pg_index x on x.indexrelid = c.oid
                 where i.schemaname = current_schema() and i.tablename = ? and not x.indisunique and not x.indisprimary""",
                (row, n) -> new String[] {row.getString(1), row.getString(2)}, table).stream()).toList();
        indexes.forEach(index -> jdbc.execute("drop index " + index[0]));
        return indexes.stream().map(index -> index[1]).toList();
    }

    /** @param threads how many are made at once */
    void putBack(List<String> definitions, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> making = definitions.stream().<Future<?>>map(definition -> pool.submit(() -> make(definition))).toList();
            for (Future<?> one : making) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an index could not be made", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("interrupted", stopped);
        } finally {
            pool.shutdownNow();
        }
    }

    private void make(String definition) {
        jdbc.execute((org.springframework.jdbc.core.ConnectionCallback<Void>) connection -> {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("set maintenance_work_mem = '512MB'");
                statement.execute(definition);
                statement.execute("reset maintenance_work_mem");
            }
            return null;
        });
    }

    /** So that the first question is planned by what stands there. */
    void analyze() {
        if (postgres) {
            jdbc.execute("analyze");
        }
    }
}
