package io.aftersales.shared;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.stereotype.Component;

/**
 * The way to the tables, for everybody. A row that is read in order to be held may have been waited for, and whoever held it
 * before may have changed whatever it guards: what the transaction read until then it reads again.
 */
@Component("jdbcTemplate")
class LocksForget extends JdbcTemplate {

    LocksForget(DataSource database) {
        super(database);
    }

    @Override
    public <T> T query(PreparedStatementCreator statement, PreparedStatementSetter values, ResultSetExtractor<T> rows) {
        T found = super.query(statement, values, rows);
        if (statement instanceof SqlProvider known && known.getSql().contains("for update")) {
            ReadOnce.forgetAll();
        }
        return found;
    }
}
