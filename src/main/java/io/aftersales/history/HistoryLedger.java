package io.aftersales.history;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a history may be written into this database, and how far one is. */
@Repository
@Profile("history")
class HistoryLedger {

    private final JdbcClient jdbc;

    HistoryLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws HistoryRefused where the database holds anything of its own, or a history */
    void begin(long seed, int cases, Instant now) {
        if (count("history_run where finished_at is null") > 0) {
            throw new HistoryRefused("The writing of a history was broken off here: begin with an empty database.");
        }
        if (count("history_run") > 0) {
            throw new HistoryRefused("This database holds a history already.");
        }
        if (count("service_case") > 0 || count("customer") > 0) {
            throw new HistoryRefused("This database holds cases or customers: a history is written into an empty one only.");
        }
        jdbc.sql("insert into history_run (id, seed, cases, written, started_at) values (1, ?, ?, 0, ?)")
                .params(seed, cases, now.atOffset(ZoneOffset.UTC)).update();
    }

    void written(int cases) {
        jdbc.sql("update history_run set written = ?").param(cases).update();
    }

    void finish(Instant now) {
        jdbc.sql("update history_run set finished_at = ?").param(now.atOffset(ZoneOffset.UTC)).update();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
