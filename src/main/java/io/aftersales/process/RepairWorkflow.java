package io.aftersales.process;

import java.util.HashMap;
import java.util.Map;

import io.aftersales.servicecase.CaseLifecycle;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import org.springframework.stereotype.Component;

/** The process {@code repair} and what it calls, as the case sees it: business events in, engine commands out. */
@Component
class RepairWorkflow implements CaseLifecycle {

    private final CaseMessages messages;
    private final ServiceCases cases;

    RepairWorkflow(CaseMessages messages, ServiceCases cases) {
        this.messages = messages;
        this.cases = cases;
    }

    @Override
    public void opened(String caseNumber, String organisation, String kind) throws Refusal {
        ServiceCase opened = cases.existing(caseNumber);
        Map<String, Object> facts = new HashMap<>();
        facts.put(CaseVariables.CASE_NUMBER, caseNumber);
        facts.put(CaseVariables.ORGANISATION, organisation);
        facts.put(CaseVariables.UNIT_ID, opened.unitId());
        facts.put(CaseVariables.UNIT_KNOWN, opened.equipment() != null);
        messages.start(Messages.FAULT_REPORTED, caseNumber, facts);
    }

    @Override
    public void cancelled(String caseNumber) {
        messages.announce(caseNumber, Messages.CASE_CANCELLED, Map.of());
    }

    @Override
    public void foundDuplicate(String caseNumber) {
        messages.announce(caseNumber, Messages.DUPLICATE_FOUND, Map.of());
    }

    @Override
    public void factsChanged(String caseNumber) throws Refusal {
        messages.tell(caseNumber, Messages.FACTS_CHANGED, Map.of());
    }

    @Override
    public boolean partsArrived(String caseNumber, boolean complete) throws Refusal {
        return messages.tell(caseNumber, Messages.PARTS_ARRIVED, Map.of(SparePartsVariables.PARTS_OUTCOME, complete ? "complete" : "incomplete"));
    }

    @Override
    public boolean visitCalledOff(String caseNumber) {
        return messages.announce(caseNumber, Messages.VISIT_CALLED_OFF, Map.of());
    }
}
