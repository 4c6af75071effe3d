package io.aftersales.sla;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bare cases for clocks to run in, and the hands of the clock. */
public final class SlaFixtures {

    /** A Monday, ten in the morning in Shanghai. */
    public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T02:00:00Z");

    private SlaFixtures() {
    }

    /** A case of central-ac's branch south, reported at {@link #MONDAY_TEN}; the row only. */
    public static String aCase(JdbcClient jdbc) {
        return aCase(jdbc, "central-ac", "central-ac.south");
    }

    public static String aCase(JdbcClient jdbc, String organisation, String unit) {
        String number = "S-" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql("""
                        insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at,
                            late_at_import, reopened, version)
                        values (?, ?, 'repair', 'phone', 'reported', ?, '{}', ?, ?, false, 0, 1)""")
                .params(number, organisation, unit, MONDAY_TEN.atOffset(ZoneOffset.UTC), MONDAY_TEN.atOffset(ZoneOffset.UTC)).update();
        return number;
    }

    /** Stops the platform's clock at an instant; {@link #now()} lets it run again. */
    public static void at(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public static void now() {
        ClockUtil.reset();
    }
}
