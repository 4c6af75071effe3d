package io.aftersales.trail;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Role;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes who reads of a customer or a case without working on it: auditors, analysts, administrators. Once per reader and
 * day (UTC), so that the trail tells who looked and is not drowned by it.
 */
@Service
public class OnlookerReadings {

    private static final Set<Role> AT_WORK =
            EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.ANALYST, Role.RULE_APPROVER));

    private final JdbcClient jdbc;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    OnlookerReadings(JdbcClient jdbc, Reach reach, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param unitId of the case */
    @Transactional
    public void ofCase(String caseNumber, String unitId) {
        if (person() && !reach.coversAs(unitId, AT_WORK)) {
            note(AuditTrail.ofCase(caseNumber), "case.read");
        }
    }

    @Transactional
    public void ofCustomer(long customerId) {
        if (person() && !reach.holds(AT_WORK)) {
            note(AuditTrail.ofCustomer(customerId), "customer.read");
        }
    }

    private void note(String stream, String kind) {
        String reader = CurrentActor.get().id();
        int first = jdbc.sql("insert into onlooker_reading (stream, reader, read_on) values (?, ?, ?) on conflict do nothing")
                .params(stream, reader, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        if (first == 1) {
            audit.record(stream, kind, Map.of());
        }
    }

    private static boolean person() {
        return CurrentActor.get().kind() == Actor.Kind.PERSON;
    }
}
