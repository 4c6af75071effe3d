package io.aftersales.workers.sla;

import io.aftersales.process.DeadlineVariables;
import io.aftersales.sla.EscalationService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** An alarm rang: is the level reached, or was the clock met, paused or moved meanwhile? */
@Component
class ReadClockDelegate implements JavaDelegate {

    private final EscalationService escalations;

    ReadClockDelegate(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EscalationService.Reading reading = escalations.read(execution.getProcessBusinessKey());
        execution.setVariable(DeadlineVariables.LEVEL_REACHED, reading.reached());
        execution.setVariable(DeadlineVariables.LEVEL_AHEAD, reading.nextAt() != null);
        execution.setVariable(DeadlineVariables.ALARM_AT, reading.alarm());
    }
}
