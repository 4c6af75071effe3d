package io.aftersales.organisation;

import java.util.Map;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes who tried to change access rights without being allowed to; in a transaction of its own, since the request's is rolled back. */
@Component
public class AccessAttempts {

    private static final int LONGEST = 200;

    private final AuditTrail trail;
    private final TransactionTemplate apart;

    AccessAttempts(AuditTrail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param attempt what was tried, in a few words; longer ones are cut */
    public void refused(String attempt) {
        String shown = attempt.length() > LONGEST ? attempt.substring(0, LONGEST) : attempt;
        apart.executeWithoutResult(status ->
                trail.record(StaffService.stream(CurrentActor.get().organisation()), "access.refused", Map.of("attempt", shown)));
    }
}
