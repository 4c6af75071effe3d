package io.aftersales.board;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed among the open deadlines, by the number that each change gets. Numbers are given before the change is committed. */
@Repository
class OpenClockChanges {

    private final JdbcClient jdbc;

    OpenClockChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their numbers. */
    List<Change> after(long number, int limit) {
        return jdbc.sql("""
                        select change, clock_id, case_number, unit_id, former_unit_id from open_clock
                         where change > ? order by change limit ?""").params(number, limit)
                .query((row, index) -> new Change(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
    }

    long last() {
        return jdbc.sql("select coalesce(max(change), 0) from open_clock").query(Long.class).single();
    }

    /** The number after which nothing was forgotten yet; empty where that cannot be told. */
    Optional<Long> oldestKept() {
        return jdbc.sql("select min(change) from open_clock where is_open = false").query(Long.class).optional();
    }

    /** @param formerUnitId where its case was before; null where it has not moved */
    record Change(long number, String clockId, String caseNumber, String unitId, String formerUnitId) {
    }
}
