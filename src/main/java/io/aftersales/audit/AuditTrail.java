package io.aftersales.audit;

import io.aftersales.shared.CurrentActor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends to the audit trail, in the caller's transaction and under the name of {@link CurrentActor}. */
@Service
public class AuditTrail {

    private final AuditChains chains;
    private final Clock clock;

    AuditTrail(AuditChains chains, Clock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    /** The stream of a case. */
    public static String ofCase(String caseNumber) {
        return "case:" + caseNumber;
    }

    /** A unit of equipment, by its id in the archive. */
    public static String ofUnit(long unitId) {
        return "unit:" + unitId;
    }

    /** A customer, by the id in the archive. */
    public static String ofCustomer(long customerId) {
        return "customer:" + customerId;
    }

    /** The administration of an organisation. */
    public static String ofOrganisation(String organisation) {
        return "organisation:" + organisation;
    }

    /**
     * Notes an event. The events of a transaction are chained together right before it commits: one lock per stream,
     * held briefly.
     *
     * @param stream  whose chain the event belongs to, see the factories above
     * @param kind    what happened, dotted past participle: {@code case.opened}, {@code visit.arrived}
     * @param payload scalars, lists and maps of them; personal values wrapped in {@link Personal}
     * @throws IllegalStateException outside a transaction: an event without its deed would be a lie
     */
    public void record(String stream, String kind, Map<String, ?> payload) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("audit event " + kind + " outside a transaction");
        }
        pending().add(new PendingEvent(stream, kind, clock.instant().truncatedTo(ChronoUnit.MICROS), CurrentActor.get(), payload));
    }

    private PendingEvents pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEvents.class::isInstance).map(PendingEvents.class::cast).findFirst()
                .orElseGet(() -> {
                    PendingEvents events = new PendingEvents(chains);
                    TransactionSynchronizationManager.registerSynchronization(events);
                    return events;
                });
    }
}
