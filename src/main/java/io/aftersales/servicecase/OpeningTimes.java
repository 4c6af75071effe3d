package io.aftersales.servicecase;

import io.aftersales.decision.CaseOpenings;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the decisions since when a case is open: money and warranty go by the tables of that time. */
@Repository
class OpeningTimes implements CaseOpenings {

    private final JdbcClient jdbc;

    OpeningTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Opening> of(String caseNumber) {
        return jdbc.sql("select organisation, unit_id, opened_at from service_case where number = ?").param(caseNumber)
                .query((row, index) -> new Opening(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
