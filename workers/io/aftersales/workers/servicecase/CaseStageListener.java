package io.aftersales.workers.servicecase;

import io.aftersales.process.CaseVariables;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.Status;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the case's status in step with the activity that begins. */
@Component
class CaseStageListener implements ExecutionListener {

    private static final Map<String, Status> STAGE_OF = Map.of(
            "UserTask_DispatchTechnician", Status.DISPATCHING,
            "UserTask_AssignExpert", Status.DISPATCHING,
            "UserTask_ReviewRefusal", Status.DISPATCHING,
            "CallActivity_VisitCustomer", Status.VISITING,
            "CallActivity_QuoteRepair", Status.QUOTING,
            "CatchEvent_PartsArrived", Status.AWAITING_PARTS,
            "UserTask_DecideWithoutParts", Status.VISITING,
            "UserTask_RepairAndTest", Status.VISITING,
            "CallActivity_CallBackCustomer", Status.CALLING_BACK,
            "UserTask_CollectPayment", Status.AWAITING_PAYMENT);

    private final CaseService cases;

    CaseStageListener(CaseService cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Status stage = STAGE_OF.get(execution.getCurrentActivityId());
        if (stage == null) {
            throw new IllegalStateException("no stage of a case begins at " + execution.getCurrentActivityId());
        }
        cases.progress((String) execution.getVariable(CaseVariables.CASE_NUMBER), stage);
    }
}
