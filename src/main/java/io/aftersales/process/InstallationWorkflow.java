package io.aftersales.process;

import java.util.Map;

import io.aftersales.installation.InstallationLifecycle;
import io.aftersales.shared.Refusal;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The process {@code install-supervision} and what it calls, as the project sees it. */
@Component
class InstallationWorkflow implements InstallationLifecycle {

    private static final String ACCEPT_PART = "UserTask_AcceptPart";

    private final CaseMessages messages;
    private final TaskService tasks;
    private final EngineAuthority authority;

    InstallationWorkflow(CaseMessages messages, TaskService tasks, EngineAuthority authority) {
        this.messages = messages;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    public void registered(String caseNumber, String organisation, String unitId) throws Refusal {
        messages.start(Messages.PROJECT_REGISTERED, caseNumber, Map.of(CaseVariables.CASE_NUMBER, caseNumber,
                CaseVariables.ORGANISATION, organisation, CaseVariables.UNIT_ID, unitId));
    }

    @Override
    public void cancelled(String caseNumber) {
        messages.announce(caseNumber, Messages.PROJECT_CANCELLED, Map.of());
    }

    @Override
    public String acceptanceTask(String caseNumber, int partNo) {
        Task task = authority.call(() -> tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(ACCEPT_PART)
                .processVariableValueEquals(InstallationVariables.PART_NO, (long) partNo).singleResult());
        return task == null ? null : task.getId();
    }
}
