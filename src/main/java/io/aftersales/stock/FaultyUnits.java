package io.aftersales.stock;

import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that came back faulty are replaced in one go with the reconciliation of the month (FLT-28). */
@Component
class FaultyUnits {

    private final JdbcClient jdbc;
    private final Replenishment replenishment;
    private final DecisionService decisions;

    FaultyUnits(JdbcClient jdbc, Replenishment replenishment, DecisionService decisions) {
        this.jdbc = jdbc;
        this.replenishment = replenishment;
        this.decisions = decisions;
    }

    /** Proposes to send as many good units as came back faulty since the last reconciliation of the store. */
    void replace(StockCount count) throws Refusal {
        if (count.monthClosed() == null || count.place().kind() != Place.Kind.STORE || !withReconciliation(count)) {
            return;
        }
        returned(count).forEach((part, quantity) -> replenishment.propose(count.organisation(), count.place(), part, quantity, "faulty",
                count.monthClosed() + ": " + quantity + " returned faulty"));
    }

    private boolean withReconciliation(StockCount count) throws Refusal {
        return "with-reconciliation".equals(decisions.evaluate("reconciliation-date", count.organisation(),
                Map.of("month", count.monthClosed())).text("topUp"));
    }

    private Map<String, Integer> returned(StockCount count) {
        Instant since = jdbc.sql("select max(opened_at) from stock_count where place = ? and month_closed < ? and state = 'booked'")
                .params(count.place().text(), count.monthClosed()).query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant).orElse(Instant.EPOCH);
        Map<String, Integer> byPart = new TreeMap<>();
        jdbc.sql("""
                select m.part_code, sum(m.quantity) as quantity from stock_movement m
                  join part p on p.organisation = m.organisation and p.code = m.part_code
                 where m.to_place = ? and p.tracked = true and m.moved_at >= ? and m.moved_at < ? group by m.part_code""")
                .params(Place.defective(count.unitId()).text(), since.atOffset(ZoneOffset.UTC), count.openedAt().atOffset(ZoneOffset.UTC))
                .query((row, index) -> Map.entry(row.getString(1), row.getInt(2))).list()
                .forEach(entry -> byPart.put(entry.getKey(), entry.getValue()));
        return byPart;
    }
}
