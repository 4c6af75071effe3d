package io.aftersales.warranty;

import io.aftersales.decision.Overrules;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often clerks granted another remedy than the table had proposed. */
@Component
class OtherRemedies implements Overrules {

    private final JdbcClient jdbc;

    OtherRemedies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "refund-exchange";
    }

    @Override
    public int since(String organisation, Instant since) {
        return jdbc.sql("select count(*) from warranty_claim where remedy <> proposed_remedy and organisation = ? and decided_at >= ?")
                .params(organisation, since.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }
}
