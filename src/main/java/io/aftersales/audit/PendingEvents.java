package io.aftersales.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** The events of one transaction. Streams are locked in the order of their names, so that two transactions never wait for each other. */
final class PendingEvents implements TransactionSynchronization, Ordered {

    private final AuditChains chains;
    private final List<PendingEvent> events = new ArrayList<>();

    PendingEvents(AuditChains chains) {
        this.chains = chains;
    }

    void add(PendingEvent event) {
        events.add(event);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        events.stream().collect(Collectors.groupingBy(PendingEvent::stream, TreeMap::new, Collectors.toList()))
                .forEach(chains::append);
        events.clear();
    }

    /** After everybody else's work before the commit, which may record events too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
