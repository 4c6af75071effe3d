package io.aftersales.process;

import io.aftersales.servicecase.CaseLifecycle;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.MissedDeadlines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** The process {@code repair} and what it calls, as the case sees it: business events in, engine commands out. */
@Component
class RepairWorkflow implements CaseLifecycle, MissedDeadlines {

    private final RuntimeService runtime;
    private final EngineAuthority authority;
    private final ServiceCases cases;

    RepairWorkflow(RuntimeService runtime, EngineAuthority authority, ServiceCases cases) {
        this.runtime = runtime;
        this.authority = authority;
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
        orRefused(() -> runtime.createMessageCorrelation(Messages.FAULT_REPORTED).withoutTenantId()
                .processInstanceBusinessKey(caseNumber).setVariables(facts).correlateStartMessage());
    }

    @Override
    public void cancelled(String caseNumber) {
        tell(caseNumber, Messages.CASE_CANCELLED, Map.of());
    }

    @Override
    public void foundDuplicate(String caseNumber) {
        tell(caseNumber, Messages.DUPLICATE_FOUND, Map.of());
    }

    @Override
    public void factsChanged(String caseNumber) throws Refusal {
        orRefused(() -> tell(caseNumber, Messages.FACTS_CHANGED, Map.of()));
    }

    @Override
    public boolean partsArrived(String caseNumber) {
        return tell(caseNumber, Messages.PARTS_ARRIVED, Map.of());
    }

    @Override
    public boolean visitCalledOff(String caseNumber) {
        return tell(caseNumber, Messages.VISIT_CALLED_OFF, Map.of());
    }

    @Override
    public void deadlineMissed(String caseNumber, String target) {
        tell(caseNumber, Messages.DEADLINE_MISSED, Map.of(CaseVariables.MISSED_TARGET, target));
    }

    /** What a step of the process refuses reaches whoever caused it. */
    private void orRefused(Supplier<?> command) throws Refusal {
        try {
            authority.call(command);
        } catch (RuntimeException failure) {
            throw RefusedAnswers.refusalIn(failure).orElseThrow(() -> failure);
        }
    }

    /** @return false where no instance of the case waits for the message */
    private boolean tell(String caseNumber, String message, Map<String, Object> ofTheReaction) {
        List<Execution> waiting = authority.call(() -> runtime.createExecutionQuery().messageEventSubscriptionName(message)
                .processInstanceBusinessKey(caseNumber).list());
        if (waiting.isEmpty()) {
            return false;
        }
        authority.call(() -> runtime.createMessageCorrelation(message).processInstanceId(waiting.get(0).getProcessInstanceId())
                .setVariablesToTriggeredScope(ofTheReaction).correlateWithResult());
        return true;
    }
}
