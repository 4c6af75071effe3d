package io.aftersales.process;

import java.util.List;
import java.util.function.Supplier;

import io.aftersales.process.TaskWorker.Who;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The engine commands of {@link TaskDesk}, under the name and with the rights of the person who works. */
@Component
class TaskEngine {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final EngineAuthority authority;

    TaskEngine(TaskService tasks, RuntimeService runtime, IdentityService identities, EngineAuthority authority) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
        this.authority = authority;
    }

    void claim(String id, Who who) {
        asWorker(who, () -> {
            tasks.claim(id, who.person());
            return id;
        });
    }

    /** Whether the manager may was checked before. */
    void assign(String id, String person) {
        authority.call(() -> {
            tasks.setAssignee(id, person);
            return id;
        });
    }

    /** People may claim but not assign in the engine; that the task is theirs was checked before. */
    void giveBack(String id) {
        authority.call(() -> {
            tasks.setAssignee(id, null);
            return id;
        });
    }

    String complete(String id, Who who) {
        return asWorker(who, () -> {
            tasks.complete(id);
            return id;
        });
    }

    /** @return the id of the new instance */
    String start(String process, Who who) {
        return asWorker(who, () -> runtime.createProcessInstanceByKey(process).processDefinitionWithoutTenantId().execute().getId());
    }

    Object variable(String id, String name) {
        return authority.call(() -> tasks.getVariable(id, name));
    }

    private <T> T asWorker(Who who, Supplier<T> command) {
        return authority.call(() -> {
            if (who.person() != null) {
                identities.setAuthentication(who.person(), who.groups(),
                        who.organisation() == null ? List.of() : List.of(who.organisation()));
            }
            try {
                return command.get();
            } finally {
                identities.clearAuthentication();
            }
        });
    }
}
