package io.aftersales.process;

import io.aftersales.sla.DeadlineAlarms;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The process {@code deadline}, one instance per clock: its business key is the clock's id, its timer our alarm. */
@Component
class DeadlineWorkflow implements DeadlineAlarms {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineAuthority authority;

    DeadlineWorkflow(RuntimeService runtime, ManagementService management, EngineAuthority authority) {
        this.runtime = runtime;
        this.management = management;
        this.authority = authority;
    }

    @Override
    public void set(Alarm alarm) {
        authority.call(() -> {
            runtime.createMessageCorrelation(Messages.CLOCK_STARTED).withoutTenantId()
                    .processInstanceBusinessKey(alarm.clockId()).setVariables(variables(alarm)).correlateStartMessage();
            if (alarm.silent()) {
                timers(alarm.clockId()).forEach(timer -> management.suspendJobById(timer.getId()));
            }
            return null;
        });
    }

    private static Map<String, Object> variables(Alarm alarm) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseVariables.CASE_NUMBER, alarm.caseNumber());
        variables.put(CaseVariables.ORGANISATION, alarm.organisation());
        variables.put(DeadlineVariables.LEVEL_AHEAD, alarm.at() != null);
        variables.put(DeadlineVariables.ALARM_AT, alarm.at() == null ? null : Date.from(alarm.at()));
        return variables;
    }

    @Override
    public void move(Alarm alarm) {
        authority.call(() -> {
            List<Job> timers = timers(alarm.clockId());
            timers.forEach(timer -> move(timer, alarm));
            if (timers.isEmpty() && waiting(alarm.clockId()).isEmpty()) {
                set(alarm);
            }
            return null;
        });
    }

    /** The due instant before the activation: an overdue timer would ring at once. */
    private void move(Job timer, Alarm alarm) {
        Date at = Date.from(alarm.at());
        if (!at.equals(timer.getDuedate())) {
            management.setJobDuedate(timer.getId(), at);
        }
        if (alarm.silent() && !timer.isSuspended()) {
            management.suspendJobById(timer.getId());
        } else if (!alarm.silent() && timer.isSuspended()) {
            management.activateJobById(timer.getId());
        }
    }

    @Override
    public void end(String clockId) {
        authority.call(() -> {
            for (Execution execution : waiting(clockId)) {
                runtime.messageEventReceived(Messages.CLOCK_ENDED, execution.getId());
            }
            return null;
        });
    }

    private List<Execution> waiting(String clockId) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(clockId)
                .messageEventSubscriptionName(Messages.CLOCK_ENDED).list();
    }

    private List<Job> timers(String clockId) {
        return waiting(clockId).stream()
                .flatMap(execution -> management.createJobQuery().processInstanceId(execution.getProcessInstanceId()).timers().list().stream())
                .toList();
    }
}
