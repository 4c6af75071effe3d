package io.aftersales.servicecase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Severities that managers raised above what the tables said. They are added only; the last one of a case stands. */
@Repository
class SeverityOverrules {

    private final JdbcClient jdbc;

    SeverityOverrules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where nobody raised it. */
    Optional<String> severityOf(String caseNumber) {
        return jdbc.sql("select to_severity from severity_overrule where case_number = ? order by overruled_at desc, id limit 1").param(caseNumber)
                .query(String.class).optional();
    }

    void add(String caseNumber, String from, String to, Given given) {
        jdbc.sql("""
                        insert into severity_overrule (id, case_number, from_severity, to_severity, reason, overruled_by, overruled_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), caseNumber, from, to, given.reason, given.by, given.at.atOffset(ZoneOffset.UTC)).update();
    }

    record Given(String reason, String by, Instant at) {
    }
}
