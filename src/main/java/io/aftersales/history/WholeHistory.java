package io.aftersales.history;

import java.util.Optional;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start the platform on a history that was not written to its end: indexes, keys and events are missing there. */
@Component
@Profile("!history")
class WholeHistory implements InitializingBean {

    private final JdbcClient jdbc;

    WholeHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws HistoryRefused with what to do */
    @Override
    public void afterPropertiesSet() {
        Optional<String> broken = jdbc.sql("select written, cases from history_run where finished_at is null")
                .query((row, index) -> row.getInt(1) + " of " + row.getInt(2) + " cases").optional();
        if (broken.isPresent()) {
            throw new HistoryRefused("The platform does not start on this database: a history is being written into it, or its writing was broken off after "
                    + broken.get() + ". Where it was broken off, drop the database, create it anew and begin again (docs/history.md).");
        }
    }
}
