package io.aftersales.sla;

import static io.aftersales.sla.Instants.utc;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The deadlines that are open, as managers look through them: one narrow row each, with the traits of its case. Every change
 * gets a number of its own, by which those who watch learn of it; a deadline that ended stays as a closed row until
 * {@link #sweep}.
 */
@Repository
public class OpenClocks {

    private static final String KEPT = "interval '1' hour";

    private final JdbcClient jdbc;

    OpenClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SlaClock clock) {
        jdbc.sql("""
                        insert into open_clock (clock_id, case_number, organisation, unit_id, kind, target, severity, product, is_open,
                            paused, warn_at, due_at, rank_ms, change, changed_at)
                        select cast(? as varchar(36)), number, organisation, unit_id, kind, cast(? as varchar(40)), severity, product_family,
                               true, cast(? as boolean), cast(? as timestamp with time zone), cast(? as timestamp with time zone),
                               cast(? as bigint), nextval('open_clock_change'), current_timestamp
                          from service_case where number = ?""")
                .params(clock.id(), clock.target(), paused(clock), utc(clock.reckoning().warnAt()), utc(clock.dueAt()), rank(clock),
                        clock.caseNumber()).update();
    }

    /** Nothing to do for a clock that had ended before already. */
    void save(SlaClock clock) {
        jdbc.sql("""
                        update open_clock set is_open = ?, paused = ?, warn_at = ?, due_at = ?, rank_ms = ?,
                               change = nextval('open_clock_change'), changed_at = current_timestamp
                         where clock_id = ? and is_open = true""")
                .params(clock.open(), paused(clock), utc(clock.reckoning().warnAt()), utc(clock.dueAt()), rank(clock), clock.id()).update();
    }

    /** A case has another unit, severity or product: its open deadlines are found there. */
    public void describe(String caseNumber, Traits traits) {
        jdbc.sql("""
                        update open_clock set former_unit_id = unit_id, unit_id = ?, severity = ?, product = ?,
                               change = nextval('open_clock_change'), changed_at = current_timestamp
                         where case_number = ? and is_open = true""")
                .params(traits.unitId(), traits.severity(), traits.product(), caseNumber).update();
    }

    /** Forgets those that ended an hour ago. @return how many */
    public int sweep() {
        return jdbc.sql("delete from open_clock where is_open = false and changed_at < current_timestamp - " + KEPT).update();
    }

    private static boolean paused(SlaClock clock) {
        return clock.state() == ClockState.PAUSED;
    }

    private static long rank(SlaClock clock) {
        Instant reckoned = clock.reckonedAt();
        return clock.dueAt().toEpochMilli() - (paused(clock) ? reckoned.toEpochMilli() : 0);
    }

    /**
     * By what the deadlines of a case are looked for.
     *
     * @param severity null where the organisation knows none
     * @param product  the product family; null where the equipment is not known
     */
    public record Traits(String unitId, String severity, String product) {
    }
}
