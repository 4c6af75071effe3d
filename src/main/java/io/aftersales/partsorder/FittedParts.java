package io.aftersales.partsorder;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which parts were fitted in a repair. Only reads. */
@Component
public class FittedParts {

    private final JdbcClient jdbc;

    FittedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of what was really fitted, each once: what stood in for a wanted part counts, the wanted one does not. */
    public List<String> ofRepair(String repair) {
        return jdbc.sql("""
                select distinct coalesce(l.given_code, l.part_code) from part_order_line l join part_order o on o.case_number = l.case_number
                 where o.repair = ? and l.used > 0 order by 1""").param(repair).query(String.class).list();
    }
}
