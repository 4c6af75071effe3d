package io.aftersales.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import io.aftersales.sla.ClockService;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** When a task is due, for the models: {@code camunda:dueDate="${dueDates.of(execution, 'contact')}"}. */
@Component("dueDates")
public class DueDates {

    private static final Duration WITHOUT_A_CLOCK = Duration.ofHours(24);

    private final ClockService clocks;
    private final Clock clock;

    DueDates(ClockService clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The due instant of the case's open clock for the target; 24 hours from now where the case has none. */
    public Date of(VariableScope scope, String target) {
        String caseNumber = (String) scope.getVariable(CaseVariables.CASE_NUMBER);
        return Date.from(caseNumber == null ? fallback() : clocks.dueAt(caseNumber, target).orElseGet(this::fallback));
    }

    private Instant fallback() {
        return clock.instant().plus(WITHOUT_A_CLOCK);
    }
}
