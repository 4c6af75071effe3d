package io.aftersales.workers.installation;

import io.aftersales.installation.RectificationService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whom a missed limit concerns, by the table. */
@Component
class EscalateRectificationDelegate extends CaseDelegate {

    private final RectificationService rectifications;

    EscalateRectificationDelegate(RectificationService rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        rectifications.escalate(caseNumber);
    }
}
