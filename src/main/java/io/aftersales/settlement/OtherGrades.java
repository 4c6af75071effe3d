package io.aftersales.settlement;

import io.aftersales.decision.Overrules;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often an outlet's month got another grade than the table had proposed. */
@Component
class OtherGrades implements Overrules {

    private final JdbcClient jdbc;

    OtherGrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "settlement-grade";
    }

    @Override
    public int since(String organisation, Instant since) {
        return jdbc.sql("select count(*) from statement where grade <> grade_proposed and organisation = ? and prepared_at >= ?")
                .params(organisation, since.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }
}
