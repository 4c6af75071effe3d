package io.aftersales.sla;

import static io.aftersales.sla.Instants.instant;
import static io.aftersales.sla.Instants.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The extensions of all deadlines. They are added only. */
@Repository
class ClockExtensions {

    private final JdbcClient jdbc;

    ClockExtensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(SlaClock clock) {
        return jdbc.sql("select count(*) from sla_extension where clock_id = ?").param(clock.id()).query(Integer.class).single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another transaction extended first */
    void add(SlaClock clock, Extension given) {
        jdbc.sql("""
                        insert into sla_extension (id, clock_id, number, case_number, from_at, to_at, reason, extended_by, extended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), clock.id(), given.number(), clock.caseNumber(), utc(given.from()), utc(given.to()),
                        given.reason(), given.by(), utc(given.at())).update();
    }

    /** In the order in which they were given. */
    List<Extension> ofCase(String caseNumber) {
        return jdbc.sql("select * from sla_extension where case_number = ? order by extended_at, clock_id, number").param(caseNumber)
                .query((row, index) -> new Extension(row.getString("clock_id"), row.getInt("number"), instant(row, "from_at"),
                        instant(row, "to_at"), row.getString("reason"), row.getString("extended_by"), instant(row, "extended_at"))).list();
    }

    /** @param number from 1 on within its clock; @param from the due instant before; @param to the due instant after */
    record Extension(String clockId, int number, Instant from, Instant to, String reason, String by, Instant at) {
    }
}
