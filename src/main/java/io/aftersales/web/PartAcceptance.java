package io.aftersales.web;

import io.aftersales.installation.AcceptanceGate;
import io.aftersales.installation.InstallationLifecycle;
import io.aftersales.installation.InstallationReason;
import io.aftersales.process.TaskDesk;
import io.aftersales.shared.Refusal;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Accepting a part by its number is completing the task in which its process waits for it. */
@Component
class PartAcceptance {

    private final AcceptanceGate gate;
    private final InstallationLifecycle lifecycle;
    private final TaskDesk desk;

    PartAcceptance(AcceptanceGate gate, InstallationLifecycle lifecycle, TaskDesk desk) {
        this.gate = gate;
        this.lifecycle = lifecycle;
        this.desk = desk;
    }

    void accept(String number, int part, Map<String, Object> answers) throws Refusal {
        gate.requireReady(number, part);
        String task = lifecycle.acceptanceTask(number, part);
        if (task == null) {
            throw Refusal.of(InstallationReason.PART_NOT_READY, Refusal.field("part"));
        }
        desk.complete(task, answers);
    }
}
