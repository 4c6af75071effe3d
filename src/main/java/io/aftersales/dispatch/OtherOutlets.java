package io.aftersales.dispatch;

import io.aftersales.decision.Overrules;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often dispatchers sent another outlet than the table had proposed. */
@Component
class OtherOutlets implements Overrules {

    private final JdbcClient jdbc;

    OtherOutlets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "dispatch-routing";
    }

    @Override
    public int since(String organisation, Instant since) {
        return jdbc.sql("""
                select count(*) from visit v join service_case c on c.number = v.case_number
                where v.overruled_outlet is not null and c.organisation = ? and c.opened_at >= ?""")
                .params(organisation, since.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }
}
