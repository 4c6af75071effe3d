package io.aftersales.retention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers that are kept a week to be given again. Those that tell of a person are emptied; that they were given stays known. */
@Component
class StoredAnswers {

    private static final int AT_A_TIME = 200;

    private final JdbcTemplate jdbc;

    StoredAnswers(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(AT_A_TIME);
    }

    void erase(Collection<String> values) {
        List<Object[]> found = new ArrayList<>();
        jdbc.query("select actor, idempotency_key, body from idempotency_key where body <> ''", row -> {
            String told = new String(Base64.getDecoder().decode(row.getString(3)), StandardCharsets.UTF_8);
            if (values.stream().anyMatch(told::contains)) {
                found.add(new Object[] {row.getString(1), row.getString(2)});
            }
        });
        jdbc.batchUpdate("update idempotency_key set body = '' where actor = ? and idempotency_key = ?", found);
    }
}
