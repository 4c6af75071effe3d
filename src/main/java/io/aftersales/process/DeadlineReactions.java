package io.aftersales.process;

import java.util.Map;

import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.sla.MissedDeadlines;
import org.springframework.stereotype.Component;

/**
 * A missed deadline reaches the process of its case as the message {@code <process>.deadlineMissed}. A process that does not
 * wait for it, or has ended, has no reaction; the escalation stands all the same.
 */
@Component
class DeadlineReactions implements MissedDeadlines {

    private final CaseMessages messages;
    private final ServiceCases cases;

    DeadlineReactions(CaseMessages messages, ServiceCases cases) {
        this.messages = messages;
        this.cases = cases;
    }

    @Override
    public void deadlineMissed(String caseNumber, String target) {
        CaseKind kind = cases.existing(caseNumber).kind();
        messages.announce(caseNumber, kind.process() + ".deadlineMissed", Map.of(CaseVariables.MISSED_TARGET, target));
    }
}
