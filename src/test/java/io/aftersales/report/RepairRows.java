package io.aftersales.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Bare rows of repairs for what a process would take weeks to come to. */
final class RepairRows {

    private final JdbcClient jdbc;
    private final String product;

    RepairRows(JdbcClient jdbc, String product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static Object utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** @param status closed, cancelled or duplicate with its end, else open @param changes further columns */
    String repair(String unit, String status, Instant reported, Instant closed, String reason, Object... changes) {
        String number = "Q-" + UUID.randomUUID().toString().substring(0, 14);
        jdbc.sql("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, product_family, facts, reported_at, opened_at,
                    closed_at, closing_reason, late_at_import, reopened, version)
                values (?, ?, 'repair', 'phone', ?, ?, ?, '{}', ?, ?, ?, ?, false, 0, 1)""")
                .params(number, unit.substring(0, unit.indexOf('.')), status, unit, product, utc(reported), utc(reported), utc(closed), reason).update();
        change("service_case", "number", number, changes);
        return number;
    }

    /** A visit that arrived. @return its id */
    long visit(String number, int no, String technician, Instant appointed, Instant arrived, String outcome, Object... changes) {
        jdbc.sql("""
                insert into visit (case_number, visit_no, organisation, unit_id, technician, expert, state, no_shows, appointed_from, appointed_until,
                    arrived_at, outcome, ended_at, work_done)
                select number, ?, organisation, unit_id, ?, false, ?, 0, ?, ?, ?, ?, ?, 'done' from service_case where number = ?""")
                .params(no, technician, outcome == null ? "appointed" : "ended", utc(appointed), utc(appointed == null ? null : appointed.plusSeconds(7200)),
                        utc(arrived), outcome, outcome == null ? null : utc((arrived == null ? appointed : arrived).plusSeconds(3600)), number).update();
        long id = jdbc.sql("select id from visit where case_number = ? and visit_no = ?").params(number, no).query(Long.class).single();
        change("visit", "id", id, changes);
        return id;
    }

    /** A round of callback. @param called null where nobody was reached */
    void callback(String number, int round, Instant called, String result, Integer score, Object... changes) {
        jdbc.sql("insert into callback (case_number, round, result, score) values (?, ?, ?, ?)").params(number, round, result, score).update();
        long id = jdbc.sql("select id from callback where case_number = ? and round = ?").params(number, round).query(Long.class).single();
        if (called != null) {
            jdbc.sql("insert into callback_attempt (callback_id, attempt_no, called_at, called_by, reached) values (?, 1, ?, 'agent', false)")
                    .params(id, utc(called.minusSeconds(3600))).update();
            jdbc.sql("insert into callback_attempt (callback_id, attempt_no, called_at, called_by, reached) values (?, 2, ?, 'agent', true)")
                    .params(id, utc(called)).update();
        }
        change("callback", "id", id, changes);
    }

    private void change(String table, String key, Object id, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("value", changes[i + 1] instanceof Instant instant ? utc(instant) : changes[i + 1]);
            parameters.put("id", id);
            jdbc.sql("update " + table + " set " + changes[i] + " = :value where " + key + " = :id").params(parameters).update();
        }
    }
}
