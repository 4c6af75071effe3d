package io.aftersales.settlement;

import io.aftersales.organisation.OrganisationService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the gates of a month look at, counted from what is stored: defective parts owed, customers called, training (HOM-40, HOM-42). */
@Component
class GateFigures {

    private final JdbcClient jdbc;
    private final OrganisationService organisations;
    private final ObjectProvider<OwedParts> owed;

    GateFigures(JdbcClient jdbc, OrganisationService organisations, ObjectProvider<OwedParts> owed) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.owed = owed;
    }

    /** Counts of one party; what is not measured for it is zero of zero. */
    record Counted(int partsOwed, int called, int satisfied, int technicians, int trained) {
    }

    Counted of(String organisation, Party party, YearMonth month, LocalDate today) {
        int parts = owed.stream().mapToInt(keeper -> keeper.overdue(organisation, party, today)).sum();
        if (party.kind() != Party.Kind.UNIT) {
            return new Counted(parts, 0, 0, 0, 0);
        }
        ZoneId zone = organisations.zone(organisation);
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return jdbc.sql("""
                select count(*), coalesce(sum(case when c.result = 'satisfied' then 1 else 0 end), 0),
                       (select count(*) from role_assignment r where r.unit_id = :unit and r.role = 'technician'),
                       (select count(*) from role_assignment r left join technician t on t.person = r.person_id
                         where r.unit_id = :unit and r.role = 'technician' and (t.person is null or t.pre_job_training = true))
                  from callback c
                 where c.result in ('satisfied', 'dissatisfied')
                   and exists (select 1 from visit v where v.case_number = c.case_number and v.unit_id = :unit)
                   and exists (select 1 from callback_attempt a where a.callback_id = c.id and a.reached = true
                         and a.called_at >= :from and a.called_at < :until)""")
                .param("unit", party.id()).param("from", from.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Counted(parts, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))).single();
    }
}
