package io.aftersales.workers.sla;

import io.aftersales.process.CaseVariables;
import io.aftersales.process.DeadlineVariables;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.sla.EscalationService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the people whom the organisation's chain names, once, and asks for the next level. */
@Component
class EscalateLevelDelegate implements JavaDelegate {

    private final EscalationService escalations;

    EscalateLevelDelegate(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        Actor process = Actor.process("deadline/" + execution.getCurrentActivityId(),
                (String) execution.getVariable(CaseVariables.ORGANISATION));
        EscalationService.Reading next = CurrentActor.call(process, () -> escalations.escalate(execution.getProcessBusinessKey()));
        execution.setVariable(DeadlineVariables.LEVEL_AHEAD, next.nextAt() != null);
        execution.setVariable(DeadlineVariables.ALARM_AT, next.alarm());
    }
}
