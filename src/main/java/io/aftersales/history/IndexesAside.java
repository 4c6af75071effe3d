package io.aftersales.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes indexes, keys and references off the largest tables while these are filled, and makes them anew afterwards, which is many
 * times quicker and proves the same: what is there twice or refers to nothing fails then. PostgreSQL only; another database keeps them.
 */
@Component
@Profile("history")
class IndexesAside {

    /** The largest first: what takes longest is made first. */
    private static final List<String> TABLES = List.of("act_hi_actinst", "audit_event", "decision_rule_fired", "decision_receipt", "archive_term",
            "act_hi_taskinst", "act_hi_procinst", "message", "audit_personal", "visit_check", "sla_clock", "unit_fact", "audit_stream",
            "ledger_entry", "service_case", "visit", "equipment_unit", "case_note", "case_contact", "callback", "callback_attempt",
            "customer_phone", "customer_scope", "site", "sla_escalation", "sla_escalation_recipient");
    private static final String NAMES = "'" + String.join("', '", TABLES) + "'";

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    IndexesAside(DataSource database, JdbcTemplate jdbc) throws SQLException {
        this.jdbc = jdbc;
        try (Connection connection = database.getConnection()) {
            this.postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        }
    }

    /**
     * What was taken off, as statements that make it anew.
     *
     * @param indexes    one by one or several at once
     * @param keys       of tables, by indexes that are there by then
     * @param references from table to table
     */
    record Taken(List<String> indexes, List<String> keys, List<String> references) {

        private static final Taken NOTHING = new Taken(List.of(), List.of(), List.of());
    }

    Taken take() {
        if (!postgres) {
            return Taken.NOTHING;
        }
        vacuum("set (autovacuum_enabled = false)");
        List<String> references = off("""
                select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
                 where c.contype = 'f' and t.relnamespace = current_schema()::regnamespace and (t.relname in (%s) or f.relname in (%s))
                 order by array_position(array[%s]::text[], t.relname::text), c.conname""");
        // definitions are read before anything goes
        List<String> definitions = jdbc.queryForList(listed("""
                select pg_get_indexdef(x.indexrelid) from pg_index x join pg_class t on t.oid = x.indrelid
                 where t.relnamespace = current_schema()::regnamespace and t.relname in (%s)
                 order by array_position(array[%s]::text[], t.relname::text), x.indnatts desc"""), String.class);
        List<String> keys = off("""
                select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                       format('alter table %s add constraint %I %s using index %I', c.conrelid::regclass, c.conname,
                              case c.contype when 'p' then 'primary key' else 'unique' end, c.conname)
                  from pg_constraint c join pg_class t on t.oid = c.conrelid
                 where c.contype in ('p', 'u') and t.relnamespace = current_schema()::regnamespace and t.relname in (%s)
                 order by array_position(array[%s]::text[], t.relname::text)""");
        off("""
                select format('drop index %s', x.indexrelid::regclass), '' from pg_index x join pg_class t on t.oid = x.indrelid
                 where t.relnamespace = current_schema()::regnamespace and t.relname in (%s)
                 order by array_position(array[%s]::text[], t.relname::text)""");
        return new Taken(definitions, keys, references);
    }

    private static String listed(String sql) {
        return sql.replace("(%s)", '(' + NAMES + ')').replace("[%s]", '[' + NAMES + ']');
    }

    /** @param sql answers how something is taken off and how it is made anew */
    private List<String> off(String sql) {
        List<String[]> found = jdbc.query(listed(sql), (row, n) -> new String[] {row.getString(1), row.getString(2)});
        found.forEach(one -> jdbc.execute(one[0]));
        return found.stream().map(one -> one[1]).toList();
    }

    private void vacuum(String setting) {
        TABLES.forEach(table -> jdbc.execute("alter table " + table + ' ' + setting));
    }

    /** @param threads how many indexes are made at once */
    void putBack(Taken taken, int threads) {
        if (!postgres) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> making = taken.indexes.stream().<Future<?>>map(definition -> pool.submit(() -> make(List.of(definition)))).toList();
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
        make(taken.keys);
        make(taken.references);
        vacuum("reset (autovacuum_enabled)");
    }

    private void make(List<String> statements) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set maintenance_work_mem = '512MB'");
                for (String one : statements) {
                    statement.execute(one);
                }
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
